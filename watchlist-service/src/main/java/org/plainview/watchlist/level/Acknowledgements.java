package org.plainview.watchlist.level;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * When a person last stated that a zone's danger is dealt with, at whichever instance. Safe for use by any thread.
 */
@Component
public class Acknowledgements {

  private final JdbcClient jdbc;
  private volatile Map<List<String>, Instant> known = Map.of();

  Acknowledgements(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Records it, in the current transaction. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(String siteId, String zoneId, String by, Instant at) {
    jdbc.sql(
            """
            INSERT INTO level_acknowledged AS l (site_id, zone_id, acknowledged_at, acknowledged_by)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (site_id, zone_id) DO UPDATE
              SET acknowledged_at = excluded.acknowledged_at, acknowledged_by = excluded.acknowledged_by
              WHERE l.acknowledged_at < excluded.acknowledged_at
            """)
        .params(siteId, zoneId, at.atOffset(ZoneOffset.UTC), by)
        .update();
  }

  /** As of the last {@link #refresh}. */
  public @Nullable Instant of(String siteId, String zoneId) {
    return known.get(List.of(siteId, zoneId));
  }

  /** Reads what every instance has recorded. */
  public void refresh() {
    Map<List<String>, Instant> read = new HashMap<>();
    jdbc.sql("SELECT site_id, zone_id, acknowledged_at FROM level_acknowledged")
        .query(
            row -> {
              read.put(
                  List.of(row.getString("site_id"), row.getString("zone_id")),
                  row.getObject("acknowledged_at", OffsetDateTime.class).toInstant());
            });
    known = Map.copyOf(read);
  }
}
