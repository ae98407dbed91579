/** The witness of the oversight body. */
@NullMarked
package org.plainview.audittool.witness;

import org.jspecify.annotations.NullMarked;
