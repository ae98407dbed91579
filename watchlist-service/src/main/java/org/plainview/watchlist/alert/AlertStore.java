package org.plainview.watchlist.alert;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class AlertStore {

  private static final String MATCHES =
      """
      WHERE (?::text[] IS NULL OR site_id = ANY (?::text[])) AND (?::text[] IS NULL OR state = ANY (?::text[]))
      """;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AlertRows rows;

  AlertStore(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = new AlertRows(json);
  }

  /** Which alerts are listed; null means every one. */
  record Filter(String @Nullable [] siteIds, String @Nullable [] states) {}

  /** An alert with its place in the list. */
  record Numbered(Alert alert, long number) {}

  /** Newest first. */
  List<Numbered> page(Filter filter, long before, int limit) {
    return jdbc.sql("SELECT * FROM alert " + MATCHES + " AND number < ? ORDER BY number DESC LIMIT ?")
        .param(filter.siteIds())
        .param(filter.siteIds())
        .param(filter.states())
        .param(filter.states())
        .param(before)
        .param(limit)
        .query((row, number) -> new Numbered(rows.mapRow(row, number), row.getLong("number")))
        .list();
  }

  long count(Filter filter) {
    return jdbc.sql("SELECT count(*) FROM alert " + MATCHES)
        .param(filter.siteIds())
        .param(filter.siteIds())
        .param(filter.states())
        .param(filter.states())
        .query(Long.class)
        .single();
  }

  Optional<Alert> find(String id) {
    return jdbc.sql("SELECT * FROM alert WHERE id = ?").param(id).query(rows).optional();
  }

  /** Like {@link #find}, and nobody else changes it before the transaction ends. */
  Optional<Alert> lock(String id) {
    return jdbc.sql("SELECT * FROM alert WHERE id = ? FOR UPDATE").param(id).query(rows).optional();
  }

  /**
   * @return empty when the episode has its alert already, or the watch another that is open
   */
  Optional<Alert> insert(Episode episode, Instant now) {
    Watch watch = episode.watch();
    Condition condition = watch.condition();
    return jdbc.sql(
            """
            INSERT INTO alert (id, version, watch_id, watch_name, site_id, zone_id, quantity, level, threshold,
              value, value_low, value_high, since, raised_at, escalate_at, held_back, indicators, state)
            VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, 'RAISED')
            ON CONFLICT DO NOTHING RETURNING *
            """)
        .param(episode.alertId())
        .param(watch.id())
        .param(watch.name())
        .param(condition.siteId())
        .param(condition.zoneId())
        .param(condition.quantity().name())
        .param(episode.level().name())
        .param(condition.threshold())
        .param(episode.value())
        .param(episode.low())
        .param(episode.high())
        .param(time(episode.since()))
        .param(time(now))
        .param(time(now.plus(watch.escalateAfter())))
        .param(episode.heldBack())
        .param(json.writeValueAsString(episode.indicators()))
        .query(rows)
        .optional();
  }

  /** Alerts that have waited for too long, locked; those that another instance deals with are left to it. */
  List<String> lockDue(Instant now, int limit) {
    return jdbc.sql(
            """
            SELECT id FROM alert WHERE state = 'RAISED' AND escalate_at <= ?
            ORDER BY escalate_at LIMIT ? FOR UPDATE SKIP LOCKED
            """)
        .param(time(now))
        .param(limit)
        .query((row, _) -> row.getString("id"))
        .list();
  }

  Alert escalate(String id, Instant now) {
    return jdbc.sql(
            "UPDATE alert SET state = 'ESCALATED', escalated_at = ?, version = version + 1"
                + " WHERE id = ? RETURNING *")
        .param(time(now))
        .param(id)
        .query(rows)
        .single();
  }

  Alert acknowledge(String id, String by, @Nullable String note, Instant now) {
    return jdbc.sql(
            """
            UPDATE alert SET state = 'ACKNOWLEDGED', acknowledged_by = ?, acknowledged_at = ?,
              acknowledge_note = ?, version = version + 1
            WHERE id = ? RETURNING *
            """)
        .param(by)
        .param(time(now))
        .param(note)
        .param(id)
        .query(rows)
        .single();
  }

  /** Whoever closes an alert that nobody acknowledged has thereby acknowledged it. */
  Alert close(String id, String by, AlertOutcome outcome, @Nullable String note, Instant now) {
    return jdbc.sql(
            """
            UPDATE alert SET state = 'CLOSED', closed_by = ?, closed_at = ?, outcome = ?, close_note = ?,
              acknowledged_by = coalesce(acknowledged_by, ?), acknowledged_at = coalesce(acknowledged_at, ?),
              version = version + 1
            WHERE id = ? RETURNING *
            """)
        .param(by)
        .param(time(now))
        .param(outcome.name())
        .param(note)
        .param(by)
        .param(time(now))
        .param(id)
        .query(rows)
        .single();
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
