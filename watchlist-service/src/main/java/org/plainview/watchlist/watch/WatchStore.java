package org.plainview.watchlist.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class WatchStore {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  WatchStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The watches of the sites, by id; null means every site. */
  List<Watch> page(String @Nullable [] siteIds, @Nullable String after, int limit) {
    return jdbc.sql(
            """
            SELECT * FROM watch
            WHERE (?::text[] IS NULL OR site_id = ANY (?::text[])) AND id > ?
            ORDER BY id LIMIT ?
            """)
        .param(siteIds)
        .param(siteIds)
        .param(after == null ? "" : after)
        .param(limit)
        .query(this::watch)
        .list();
  }

  long count(String @Nullable [] siteIds) {
    return jdbc.sql(
            "SELECT count(*) FROM watch WHERE (?::text[] IS NULL OR site_id = ANY (?::text[]))")
        .param(siteIds)
        .param(siteIds)
        .query(Long.class)
        .single();
  }

  List<Watch> enabled() {
    return jdbc.sql("SELECT * FROM watch WHERE enabled").query(this::watch).list();
  }

  Optional<Watch> find(String id) {
    return jdbc.sql("SELECT * FROM watch WHERE id = ?").param(id).query(this::watch).optional();
  }

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<Watch> lock(String id) {
    return jdbc.sql("SELECT * FROM watch WHERE id = ? FOR UPDATE")
        .param(id)
        .query(this::watch)
        .optional();
  }

  /**
   * @return false when the id is taken
   */
  boolean insert(Watch watch) {
    Condition condition = watch.condition();
    int rows =
        jdbc.sql(
                """
                INSERT INTO watch (id, name, site_id, zone_id, quantity, threshold, for_seconds, clear_at,
                  clear_for_seconds, level, escalate_after_seconds, enabled, created_by, created_at, revision,
                  armed_at, expression, schedule)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                ON CONFLICT DO NOTHING
                """)
            .params(
                watch.id(),
                watch.name(),
                condition.siteId(),
                condition.zoneId(),
                condition.quantity().name(),
                condition.threshold(),
                (int) condition.holdFor().toSeconds(),
                condition.clearAt(),
                (int) condition.clearFor().toSeconds(),
                condition.level().name(),
                (int) watch.escalateAfter().toSeconds(),
                watch.enabled(),
                watch.createdBy(),
                time(watch.createdAt()),
                watch.revision(),
                time(watch.armedAt()))
            .param(condition.expression())
            .param(json(condition.schedule()))
            .update();
    changed();
    return rows == 1;
  }

  void update(Watch watch) {
    Condition condition = watch.condition();
    jdbc.sql(
            """
            UPDATE watch SET name = ?, site_id = ?, zone_id = ?, quantity = ?, threshold = ?, for_seconds = ?,
              clear_at = ?, clear_for_seconds = ?, level = ?, escalate_after_seconds = ?, enabled = ?,
              revision = ?, armed_at = ?, expression = ?, schedule = ?::jsonb
            WHERE id = ?
            """)
        .params(
            watch.name(),
            condition.siteId(),
            condition.zoneId(),
            condition.quantity().name(),
            condition.threshold(),
            (int) condition.holdFor().toSeconds(),
            condition.clearAt(),
            (int) condition.clearFor().toSeconds(),
            condition.level().name(),
            (int) watch.escalateAfter().toSeconds(),
            watch.enabled(),
            watch.revision(),
            time(watch.armedAt()))
        .param(condition.expression())
        .param(json(condition.schedule()))
        .param(watch.id())
        .update();
    changed();
  }

  void delete(String id) {
    jdbc.sql("DELETE FROM watch WHERE id = ?").param(id).update();
    changed();
  }

  /** What every instance compares to notice a change. */
  long version() {
    return jdbc.sql("SELECT version FROM catalog_version").query(Long.class).single();
  }

  private void changed() {
    jdbc.sql("UPDATE catalog_version SET version = version + 1").update();
  }

  private Watch watch(ResultSet row, int rowNumber) throws SQLException {
    Condition condition =
        new Condition(
            row.getString("site_id"),
            row.getString("zone_id"),
            Quantity.valueOf(row.getString("quantity")),
            row.getDouble("threshold"),
            Duration.ofSeconds(row.getInt("for_seconds")),
            row.getDouble("clear_at"),
            Duration.ofSeconds(row.getInt("clear_for_seconds")),
            Level.valueOf(row.getString("level")),
            row.getString("expression"),
            schedule(row.getString("schedule")));
    return new Watch(
        row.getString("id"),
        row.getString("name"),
        condition,
        Duration.ofSeconds(row.getInt("escalate_after_seconds")),
        row.getBoolean("enabled"),
        row.getString("created_by"),
        instant(row, "created_at"),
        row.getInt("revision"),
        instant(row, "armed_at"));
  }

  private @Nullable String json(@Nullable Schedule schedule) {
    return schedule == null ? null : json.writeValueAsString(ScheduleBody.of(schedule));
  }

  private @Nullable Schedule schedule(@Nullable String stored) {
    return stored == null ? null : json.readValue(stored, ScheduleBody.class).checked(new ArrayList<>());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
