package org.plainview.watchlist.watch;

import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.language.CompiledExpression;

/**
 * A watch together with what its evaluation needs to know of the place.
 *
 * @param areaM2 null when it is not known
 * @param capacity null where none is declared
 * @param floor the highest of the zone's cameras, or of the site's
 * @param expression ready to be evaluated; null for every other quantity
 */
public record ArmedWatch(
    Watch watch,
    @Nullable Double areaM2,
    @Nullable Integer capacity,
    int floor,
    @Nullable CompiledExpression expression) {}
