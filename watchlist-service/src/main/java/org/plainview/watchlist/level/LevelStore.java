package org.plainview.watchlist.level;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plainview.crowd.indicator.ZoneAssessment;
import org.plainview.crowd.level.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The levels that outlive a process. */
@Repository
class LevelStore {

  private final JdbcClient jdbc;

  LevelStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Every level above Normal, as {@code ZoneJudge.resumed} takes it. */
  Map<JudgedZone, ZoneAssessment> raised() {
    Map<JudgedZone, ZoneAssessment> raised = new HashMap<>();
    jdbc.sql("SELECT * FROM zone_level WHERE level <> 'NORMAL'")
        .query(
            row -> {
              raised.put(
                  new JudgedZone(row.getString("camera_id"), row.getString("zone_id")),
                  new ZoneAssessment(
                      row.getObject("at", OffsetDateTime.class).toInstant(),
                      Level.valueOf(row.getString("level")),
                      row.getObject("since", OffsetDateTime.class).toInstant(),
                      List.of(),
                      null,
                      false,
                      null));
            });
    return raised;
  }

  /** Of two levels of one zone the later stays, whoever stores first. */
  void save(Map<JudgedZone, ZoneAssessment> changed) {
    List<Map.Entry<JudgedZone, ZoneAssessment>> rows = new ArrayList<>(changed.entrySet());
    jdbc.sql(
            """
            INSERT INTO zone_level (camera_id, zone_id, level, since, at)
            SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (camera_id, zone_id) DO UPDATE
              SET level = excluded.level, since = excluded.since, at = excluded.at
              WHERE zone_level.at <= excluded.at
            """)
        .param(texts(rows, row -> row.getKey().cameraId()))
        .param(texts(rows, row -> row.getKey().zoneId()))
        .param(texts(rows, row -> row.getValue().level().name()))
        .param(texts(rows, row -> row.getValue().since().toString()))
        .param(texts(rows, row -> row.getValue().at().toString()))
        .update();
  }

  private static String[] texts(
      List<Map.Entry<JudgedZone, ZoneAssessment>> rows,
      Function<Map.Entry<JudgedZone, ZoneAssessment>, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }
}
