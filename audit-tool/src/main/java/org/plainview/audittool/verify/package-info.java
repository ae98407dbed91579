/** The verification of a whole log, and what an entry of Plainview's log must be. */
@NullMarked
package org.plainview.audittool.verify;

import org.jspecify.annotations.NullMarked;
