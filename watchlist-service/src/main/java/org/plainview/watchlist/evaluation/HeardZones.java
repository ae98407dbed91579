package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.WatchCatalog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each zone with a watch over silence was last usably seen, by any instance. What is in memory reaches
 * the database at most every two seconds for each zone. Safe for use by any thread.
 */
@Component
class HeardZones implements Heard {

  private static final Duration BETWEEN_WRITES = Duration.ofSeconds(2);

  private final WatchCatalog catalog;
  private final JdbcClient jdbc;
  private final Clock clock;
  private final Map<Zone, Instant> heard = new ConcurrentHashMap<>();
  private final Map<Zone, Instant> written = new HashMap<>();

  HeardZones(WatchCatalog catalog, JdbcClient jdbc, Clock clock) {
    this.catalog = catalog;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Zone(String siteId, String zoneId) {

    static Zone of(Condition condition) {
      return new Zone(condition.siteId(), condition.zoneId());
    }
  }

  @Override
  public void heard(String siteId, String zoneId, Instant at) {
    if (catalog.hasSilence(siteId, zoneId)) {
      Instant now = clock.instant();
      // A worker's clock that is ahead must not lend time to a silent zone.
      heard.merge(new Zone(siteId, zoneId), at.isAfter(now) ? now : at, HeardZones::later);
    }
  }

  synchronized void flush() {
    List<Map.Entry<Zone, Instant>> due = new ArrayList<>();
    heard.forEach(
        (zone, at) -> {
          Instant before = written.get(zone);
          if (before == null || !at.isBefore(before.plus(BETWEEN_WRITES))) {
            due.add(Map.entry(zone, at));
          }
        });
    if (due.isEmpty()) {
      return;
    }
    due.sort(Comparator.comparing(entry -> entry.getKey().toString()));
    jdbc.sql(
            """
            INSERT INTO zone_heard AS z (site_id, zone_id, heard_at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::timestamptz[])
            ON CONFLICT (site_id, zone_id) DO UPDATE SET heard_at = greatest(z.heard_at, excluded.heard_at)
            """)
        .param(texts(due, entry -> entry.getKey().siteId()))
        .param(texts(due, entry -> entry.getKey().zoneId()))
        .param(texts(due, entry -> entry.getValue().toString()))
        .update();
    due.forEach(entry -> written.put(entry.getKey(), entry.getValue()));
  }

  /** As the database knows it. */
  Map<Zone, Instant> lastHeard() {
    Map<Zone, Instant> last = new HashMap<>();
    jdbc.sql("SELECT site_id, zone_id, heard_at FROM zone_heard")
        .query(
            row -> {
              last.put(
                  new Zone(row.getString("site_id"), row.getString("zone_id")),
                  row.getObject("heard_at", OffsetDateTime.class).toInstant());
            });
    return last;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static String[] texts(
      List<Map.Entry<Zone, Instant>> rows, Function<Map.Entry<Zone, Instant>, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
