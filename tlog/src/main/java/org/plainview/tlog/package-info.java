/**
 * A transparency log in the C2SP formats: what an append-only log writes, what a witness checks and what an
 * outsider needs to verify it.
 *
 * <p>Hashing is that of RFC 6962; signed-note v1.0.0, tlog-checkpoint v1.0.0, tlog-tiles v0.1.0,
 * tlog-cosignature v1.0.1 and tlog-witness v1.0.0 fix the rest. The module needs nothing but the JDK.
 */
@NullMarked
package org.plainview.tlog;

import org.jspecify.annotations.NullMarked;
