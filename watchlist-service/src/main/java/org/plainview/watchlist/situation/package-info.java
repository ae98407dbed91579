/** Situations: what zones' minutes looked like, and which were most like another. */
@NullMarked
package org.plainview.watchlist.situation;

import org.jspecify.annotations.NullMarked;
