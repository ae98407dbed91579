package org.plainview.watchlist.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plainview.watchlist.alert.Alerts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The states of watches over silence, stored together with the alerts that they led to. */
@Repository
class StateStore {

  private final JdbcClient jdbc;
  private final Alerts alerts;

  StateStore(JdbcClient jdbc, Alerts alerts) {
    this.jdbc = jdbc;
    this.alerts = alerts;
  }

  /** Every state of the watches over silence. */
  Map<StateKey, MachineState> ofClock() {
    Map<StateKey, MachineState> states = new HashMap<>();
    jdbc.sql(
            "SELECT s.* FROM evaluation_state s"
                + " JOIN watch w ON w.id = s.watch_id AND w.revision = s.revision WHERE s.camera_id = ''")
        .query(
            row -> {
              states.put(key(row), state(row));
            });
    return states;
  }

  /**
   * Stores all of it or nothing. Of two states of one key the later stays: an instance that has lost its
   * partitions and does not know it yet changes nothing.
   */
  @Transactional
  public void save(Changes changes) {
    if (!changes.states().isEmpty()) {
      upsert(changes.states());
    }
    changes.episodes().forEach(alerts::raise);
  }

  private void upsert(Map<StateKey, MachineState> states) {
    List<Map.Entry<StateKey, MachineState>> rows = new ArrayList<>(states.entrySet());
    jdbc.sql(
            """
            INSERT INTO evaluation_state (watch_id, revision, camera_id, phase, since, changed_at)
            SELECT * FROM unnest(?::text[], ?::int[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[])
            ON CONFLICT (watch_id, revision, camera_id) DO UPDATE
              SET phase = excluded.phase, since = excluded.since, changed_at = excluded.changed_at
              WHERE evaluation_state.changed_at < excluded.changed_at
            """)
        .param(texts(rows, row -> row.getKey().watchId()))
        .param(texts(rows, row -> String.valueOf(row.getKey().revision())))
        .param(texts(rows, row -> row.getKey().cameraId()))
        .param(texts(rows, row -> row.getValue().phase().name()))
        .param(texts(rows, row -> row.getValue().since().toString()))
        .param(texts(rows, row -> row.getValue().changedAt().toString()))
        .update();
  }

  private static String[] texts(
      Collection<Map.Entry<StateKey, MachineState>> rows,
      Function<Map.Entry<StateKey, MachineState>, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  private static StateKey key(ResultSet row) throws SQLException {
    return new StateKey(
        row.getString("watch_id"), row.getInt("revision"), row.getString("camera_id"));
  }

  private static MachineState state(ResultSet row) throws SQLException {
    return new MachineState(
        Phase.valueOf(row.getString("phase")), instant(row, "since"), instant(row, "changed_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
