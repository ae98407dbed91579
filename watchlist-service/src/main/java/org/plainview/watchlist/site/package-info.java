/** How a site stands by all of its zones and cameras together. */
@NullMarked
package org.plainview.watchlist.site;

import org.jspecify.annotations.NullMarked;
