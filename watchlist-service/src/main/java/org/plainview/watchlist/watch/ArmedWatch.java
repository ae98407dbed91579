package org.plainview.watchlist.watch;

import org.jspecify.annotations.Nullable;

/**
 * A watch together with what its evaluation needs to know of the zone.
 *
 * @param areaM2 null when it is not known
 * @param capacity null where none is declared
 */
public record ArmedWatch(Watch watch, @Nullable Double areaM2, @Nullable Integer capacity) {}
