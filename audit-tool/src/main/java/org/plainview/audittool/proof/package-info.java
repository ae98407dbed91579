/** Proofs of single entries that can be checked without the log. */
@NullMarked
package org.plainview.audittool.proof;

import org.jspecify.annotations.NullMarked;
