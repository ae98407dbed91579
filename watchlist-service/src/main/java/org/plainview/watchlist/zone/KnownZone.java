package org.plainview.watchlist.zone;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.PlaceType;

/**
 * A zone that at least one camera reports on.
 *
 * @param calibrated whether at least one of its cameras is
 * @param tested whether at least one calibrated camera of it has an acceptance test
 * @param floor the highest floor among its cameras: fewer people are never reported as a number
 * @param areaM2 null for a zone without a polygon
 * @param capacity the lowest that is declared; null where none is
 * @param hasLines whether people are counted over lines of it
 * @param place what people do there
 */
public record KnownZone(
    String siteId,
    String zoneId,
    String name,
    boolean calibrated,
    boolean tested,
    int floor,
    @Nullable Double areaM2,
    @Nullable Integer capacity,
    boolean hasLines,
    PlaceType place) {}
