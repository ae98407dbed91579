package org.plainview.watchlist.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.crowd.situation.Situation;

/**
 * A situation that supervisors want to be told of.
 *
 * @param source the minute that it was made from; null where it was made of features
 * @param maxDistance the greatest distance that its supervisor allows
 * @param distance a minute this near or nearer matches: what {@link Tuning} makes of the answers
 * @param level of the alert that a match raises; null for none, never Normal
 * @param siteIds where it applies; none means every site
 */
record NamedSituation(
    String id,
    String name,
    String description,
    SituationKind kind,
    Situation situation,
    @Nullable Source source,
    double maxDistance,
    double distance,
    @Nullable Level level,
    List<String> siteIds,
    boolean enabled,
    String createdBy,
    Instant createdAt) {

  /** A zone's minute. */
  record Source(Among.Zone zone, Instant minute) {}

  NamedSituation {
    siteIds = List.copyOf(siteIds);
  }

  boolean appliesTo(String siteId) {
    return siteIds.isEmpty() || siteIds.contains(siteId);
  }

  boolean matches(double howFar) {
    return howFar <= distance;
  }
}
