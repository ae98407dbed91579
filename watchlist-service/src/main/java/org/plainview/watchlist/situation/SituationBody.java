package org.plainview.watchlist.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;

/**
 * A situation as a supervisor writes it. A new one is made from a zone's minute, or from 64 scaled features as the
 * simulator prints them; later it keeps its features.
 *
 * @param siteIds none or left out means every site
 */
record SituationBody(
    @Nullable String name,
    @Nullable String description,
    @Nullable SituationKind kind,
    @Nullable Double maxDistance,
    @Nullable Level level,
    @Nullable List<String> siteIds,
    @Nullable Boolean enabled,
    @Nullable String siteId,
    @Nullable String zoneId,
    @Nullable Instant minute,
    @Nullable List<@Nullable Float> features) {

  boolean hasSource() {
    return siteId != null || zoneId != null || minute != null;
  }

  boolean isEnabled() {
    return enabled == null || enabled;
  }

  List<String> sites() {
    return siteIds == null ? List.of() : siteIds.stream().distinct().toList();
  }
}
