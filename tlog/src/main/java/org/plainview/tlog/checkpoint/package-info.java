/**
 * Checkpoints, with which a log commits to all of its entries (c2sp.org/tlog-checkpoint v1.0.0), and cosignatures, with
 * which a witness says that it saw one and that the log only ever grew (c2sp.org/tlog-cosignature).
 */
@NullMarked
package org.plainview.tlog.checkpoint;

import org.jspecify.annotations.NullMarked;
