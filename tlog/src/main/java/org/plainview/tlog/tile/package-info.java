/**
 * The files of a log in the layout of tlog-tiles v0.1.0: their names, their contents, which of them a log of some size
 * has, and how they grow.
 */
@NullMarked
package org.plainview.tlog.tile;

import org.jspecify.annotations.NullMarked;
