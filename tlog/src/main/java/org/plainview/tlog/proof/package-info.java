/**
 * Proofs of logging that need no server: an entry's place in a log, and a checkpoint that covers it
 * (c2sp.org/tlog-proof, a draft; files end in {@code .tlog-proof}).
 */
@NullMarked
package org.plainview.tlog.proof;

import org.jspecify.annotations.NullMarked;
