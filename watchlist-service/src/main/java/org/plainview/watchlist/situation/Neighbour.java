package org.plainview.watchlist.situation;

/**
 * A stored minute near to one asked for.
 *
 * @param distance as {@link org.plainview.crowd.situation.Situation#distanceTo} defines it
 */
public record Neighbour(StoredMinute minute, double distance) {}
