/** Pages of lists, and which sites a list may show. */
@NullMarked
package org.plainview.watchlist.page;

import org.jspecify.annotations.NullMarked;
