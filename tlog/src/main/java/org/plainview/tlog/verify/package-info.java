/**
 * Verification from outside: a whole log from its public files alone, and proofs of single entries. Nothing that the
 * log says is believed but its checkpoint, and that only as far as a policy goes.
 */
@NullMarked
package org.plainview.tlog.verify;

import org.jspecify.annotations.NullMarked;
