/**
 * The leaf of an entry: the bytes that the log's tree commits to. What says who somebody is stands in a leaf
 * only as a salted digest, so that a person can be erased and every proof stays valid.
 */
@NullMarked
package org.plainview.audit.leaf;

import org.jspecify.annotations.NullMarked;
