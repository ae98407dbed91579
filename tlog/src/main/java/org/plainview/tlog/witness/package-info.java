/**
 * tlog-witness v1.0.0: a witness keeps the newest checkpoint of each log that it knows and cosigns a newer one only
 * with a proof that the log did nothing but grow.
 *
 * <p>The promise everything here serves: of two checkpoints that one witness cosigned for one log, the larger begins
 * with the smaller. It holds through crashes, concurrent requests and several processes on one state folder, because
 * a checkpoint is durable before its cosignature leaves.
 *
 * <p>Where v1.0.0 leaves a case open or the later text answers it more clearly, the later text is followed: an answer
 * of 422 to another root at the same size, to a size of 0 whose root is not that of the empty tree and to a proof
 * that comes with an old size of 0; and the reading of {@code /<hex sha256(origin)>/checkpoint}.
 */
@NullMarked
package org.plainview.tlog.witness;

import org.jspecify.annotations.NullMarked;
