package org.plainview.watchlist.situation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The matches, and what people answered to them. */
@Repository
class MatchStore {

  private static final String WHERE =
      """
      WHERE (?::text[] IS NULL OR site_id = ANY (?::text[])) AND (?::text IS NULL OR zone_id = ?)
        AND (?::text IS NULL OR situation_id = ?)
      """;

  private final JdbcClient jdbc;

  MatchStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which matches are listed; null means every one. */
  record Filter(String @Nullable [] siteIds, @Nullable String zoneId, @Nullable String situationId) {}

  /**
   * Adds a minute to the match that it belongs to, or begins one. The same minute may come again.
   *
   * @param gap a minute so long after a match's last still belongs to it
   */
  Match record(NamedSituation named, StoredMinute minute, double distance, Duration gap) {
    return extended(named, minute, distance, gap).orElseGet(() -> begun(named, minute, distance));
  }

  private Optional<Match> extended(NamedSituation named, StoredMinute minute, double distance, Duration gap) {
    return jdbc.sql(
            """
            UPDATE situation_match m SET last_minute = greatest(m.last_minute, n.minute),
              minute = CASE WHEN n.distance < m.distance THEN n.minute ELSE m.minute END,
              features = CASE WHEN n.distance < m.distance THEN n.features ELSE m.features END,
              distance = least(m.distance, n.distance)
            FROM (SELECT ?::timestamptz AS minute, ?::real[] AS features, ?::double precision AS distance) n
            WHERE m.id = (
              SELECT id FROM situation_match
              WHERE situation_id = ? AND camera_id = ? AND zone_id = ? AND site_id = ?
                AND last_minute >= ? AND first_minute <= ?
              ORDER BY last_minute DESC LIMIT 1)
            RETURNING m.*
            """)
        .param(time(minute.minute()))
        .param(SituationStore.boxed(minute.situation().vector()))
        .param(distance)
        .param(named.id())
        .param(minute.cameraId())
        .param(minute.zoneId())
        .param(minute.siteId())
        .param(time(minute.minute().minus(gap)))
        .param(time(minute.minute()))
        .query(MatchStore::row)
        .optional();
  }

  private Match begun(NamedSituation named, StoredMinute minute, double distance) {
    return jdbc.sql(
            """
            INSERT INTO situation_match (id, situation_id, site_id, zone_id, camera_id, first_minute, last_minute,
              minute, distance, features)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET id = excluded.id RETURNING *
            """)
        .param(id(named, minute))
        .param(named.id())
        .param(minute.siteId())
        .param(minute.zoneId())
        .param(minute.cameraId())
        .param(time(minute.minute()))
        .param(time(minute.minute()))
        .param(time(minute.minute()))
        .param(distance)
        .param(SituationStore.boxed(minute.situation().vector()))
        .query(MatchStore::row)
        .single();
  }

  /** Newest first. */
  List<Match> page(Filter filter, long before, int limit) {
    return where("SELECT * FROM situation_match " + WHERE + " AND number < ? ORDER BY number DESC LIMIT ?", filter)
        .param(before)
        .param(limit)
        .query(MatchStore::row)
        .list();
  }

  long count(Filter filter) {
    return where("SELECT count(*) FROM situation_match " + WHERE, filter).query(Long.class).single();
  }

  Optional<Match> find(String id) {
    return jdbc.sql("SELECT * FROM situation_match WHERE id = ?").param(id).query(MatchStore::row).optional();
  }

  void answer(String id, boolean useful, String by, Instant at) {
    jdbc.sql("UPDATE situation_match SET useful = ?, answered_by = ?, answered_at = ? WHERE id = ?")
        .param(useful)
        .param(by)
        .param(time(at))
        .param(id)
        .update();
  }

  List<Tuning.Answer> answers(String situationId) {
    return jdbc.sql("SELECT distance, useful FROM situation_match WHERE situation_id = ? AND useful IS NOT NULL")
        .param(situationId)
        .query((row, _) -> new Tuning.Answer(row.getDouble("distance"), row.getBoolean("useful")))
        .list();
  }

  /** By situation; one that nobody has answered for is not in it. */
  Map<String, Precision> precisions(List<String> situationIds) {
    Map<String, Precision> found = new HashMap<>();
    jdbc.sql(
            """
            SELECT situation_id, count(*) FILTER (WHERE useful) AS useful, count(*) AS answered
            FROM situation_match WHERE useful IS NOT NULL AND situation_id = ANY (?) GROUP BY situation_id
            """)
        .param(situationIds.toArray(String[]::new))
        .query(
            row -> {
              Precision precision = Precision.of(row.getLong("useful"), row.getLong("answered"));
              if (precision != null) {
                found.put(row.getString("situation_id"), precision);
              }
            });
    return found;
  }

  private JdbcClient.StatementSpec where(String sql, Filter filter) {
    return jdbc.sql(sql)
        .param(filter.siteIds())
        .param(filter.siteIds())
        .param(filter.zoneId())
        .param(filter.zoneId())
        .param(filter.situationId())
        .param(filter.situationId());
  }

  private static String id(NamedSituation named, StoredMinute first) {
    String name =
        String.join("/", named.id(), first.siteId(), first.zoneId(), first.cameraId(), first.minute().toString());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static Match row(ResultSet row, int number) throws SQLException {
    return new Match(
        row.getString("id"),
        row.getLong("number"),
        row.getString("situation_id"),
        new Among.Zone(row.getString("site_id"), row.getString("zone_id")),
        row.getString("camera_id"),
        instant(row, "first_minute"),
        instant(row, "last_minute"),
        instant(row, "minute"),
        row.getDouble("distance"),
        StoredMinute.situation(row),
        row.getObject("useful", Boolean.class),
        row.getString("answered_by"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
