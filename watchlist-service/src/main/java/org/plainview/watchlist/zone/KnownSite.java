package org.plainview.watchlist.zone;

/**
 * A site that at least one camera reports on.
 *
 * @param calibrated whether at least one of its cameras is
 * @param floor the highest floor among its cameras
 */
public record KnownSite(String siteId, boolean calibrated, int floor) {}
