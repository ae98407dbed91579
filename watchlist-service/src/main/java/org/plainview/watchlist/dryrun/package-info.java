/** Shows when a watch would have stood, by what the history of its zone says, before anybody relies on it. */
@NullMarked
package org.plainview.watchlist.dryrun;

import org.jspecify.annotations.NullMarked;
