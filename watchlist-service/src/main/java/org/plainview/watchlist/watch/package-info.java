/** Watches: what supervisors want to be warned about, checked when written, cached for evaluation. */
@NullMarked
package org.plainview.watchlist.watch;

import org.jspecify.annotations.NullMarked;
