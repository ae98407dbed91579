/**
 * The watchlist service: watches over places, their evaluation against readings, and the alerts that they
 * raise. Nothing here is about a person. Killed at any moment, it loses and doubles no alert.
 */
@NullMarked
package org.plainview.watchlist;

import org.jspecify.annotations.NullMarked;
