package org.plainview.watchlist.zone;

import org.jspecify.annotations.Nullable;

/**
 * A zone that at least one camera reports on.
 *
 * @param calibrated whether at least one of its cameras is
 * @param floor the highest floor among its cameras: fewer people are never reported as a number
 * @param areaM2 null for a zone without a polygon
 */
public record KnownZone(
    String siteId,
    String zoneId,
    String name,
    boolean calibrated,
    int floor,
    @Nullable Double areaM2) {}
