package org.plainview.watchlist.situation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which stored minutes are looked through.
 *
 * @param only this zone's own, or null
 * @param except all but this zone's, or null
 * @param siteIds of these sites; null for every site
 * @param before earlier than this
 */
public record Among(
    @Nullable Zone only, @Nullable Zone except, @Nullable List<String> siteIds, Instant before) {

  private static final Instant NO_END = Instant.parse("9999-01-01T00:00:00Z");

  /** A zone of a site. */
  public record Zone(String siteId, String zoneId) {}

  public Among {
    siteIds = siteIds == null ? null : List.copyOf(siteIds);
  }

  public static Among all() {
    return new Among(null, null, null, NO_END);
  }

  public static Among pastOf(Zone zone, Instant before) {
    return new Among(zone, null, null, before);
  }

  /**
   * @param siteIds null for every site
   */
  public static Among elsewhereThan(Zone zone, @Nullable List<String> siteIds, Instant before) {
    return new Among(null, zone, siteIds, before);
  }

  String where() {
    StringBuilder sql = new StringBuilder(" WHERE minute < ?");
    if (only != null) {
      sql.append(" AND site_id = ? AND zone_id = ?");
    }
    if (except != null) {
      sql.append(" AND NOT (site_id = ? AND zone_id = ?)");
    }
    if (siteIds != null) {
      sql.append(" AND site_id = ANY (?)");
    }
    return sql.toString();
  }

  /** Of {@link #where}, in its order. */
  List<Object> parameters() {
    List<Object> values = new ArrayList<>();
    values.add(before.atOffset(ZoneOffset.UTC));
    for (Zone zone : new Zone[] {only, except}) {
      if (zone != null) {
        values.add(zone.siteId());
        values.add(zone.zoneId());
      }
    }
    if (siteIds != null) {
      values.add(siteIds.toArray(String[]::new));
    }
    return values;
  }
}
