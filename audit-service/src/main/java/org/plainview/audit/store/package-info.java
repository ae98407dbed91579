/**
 * Where the log's files are kept: a folder, or a bucket of an S3-compatible object store. Everybody else sees {@link
 * org.plainview.tlog.tile.LogStore}.
 */
@NullMarked
package org.plainview.audit.store;

import org.jspecify.annotations.NullMarked;
