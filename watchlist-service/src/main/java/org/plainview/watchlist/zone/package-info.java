/** The zones that cameras report on, learned from {@code plainview.cameras}. */
@NullMarked
package org.plainview.watchlist.zone;

import org.jspecify.annotations.NullMarked;
