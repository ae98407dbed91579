package org.plainview.camera.acceptance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Acceptance tests in the database. */
@Component
class TrialStore {

  private final JdbcClient jdbc;

  TrialStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void add(Trial trial) {
    jdbc.sql(
            """
            INSERT INTO acceptance_test
              (id, camera_id, setup, calibration_version, floor, base_bias, state, wanted, opened_by, opened_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            trial.id(), trial.cameraId(), trial.setup(), trial.calibrationVersion(), trial.floor(),
            trial.baseBias(), trial.state().name(), trial.wanted(), trial.openedBy(),
            Timestamp.from(trial.openedAt()))
        .update();
  }

  Optional<Trial> find(String id) {
    return jdbc.sql("SELECT * FROM acceptance_test WHERE id = ?").param(id).query(TrialStore::trial).optional();
  }

  /** The same, and nobody else changes it until the transaction ends. */
  Optional<Trial> lock(String id) {
    return jdbc.sql("SELECT * FROM acceptance_test WHERE id = ? FOR UPDATE").param(id).query(TrialStore::trial).optional();
  }

  /** Newest first. */
  List<Trial> ofCamera(String cameraId) {
    return jdbc.sql("SELECT * FROM acceptance_test WHERE camera_id = ? ORDER BY opened_at DESC LIMIT 100")
        .param(cameraId)
        .query(TrialStore::trial)
        .list();
  }

  List<String> open() {
    return jdbc.sql("SELECT id FROM acceptance_test WHERE state = 'OPEN' ORDER BY id").query((row, _) -> row.getString("id")).list();
  }

  /** Ends it, and with it everything that anybody counted. */
  void end(String id, Trial.State state, @Nullable String reason, Trial.@Nullable Result result, Instant now) {
    jdbc.sql("DELETE FROM acceptance_moment WHERE test_id = ?").param(id).update();
    jdbc.sql("UPDATE acceptance_test SET state = ?, reason = ?, ended_at = ? WHERE id = ?")
        .param(state.name())
        .param(reason)
        .param(Timestamp.from(now))
        .param(id)
        .update();
    if (result != null) {
      jdbc.sql(
              """
              UPDATE acceptance_test SET samples = ?, floor_checks = ?, floor_wrong = ?, bias = ?, absolute = ?, relative = ?
              WHERE id = ?
              """)
          .params(
              result.samples(), result.floorChecks(), result.floorMistaken(), result.bias(), result.absolute(),
              result.relative(), id)
          .update();
    }
  }

  void addMoment(Trial trial, int number, String zoneId, Instant at) {
    jdbc.sql(
            """
            INSERT INTO acceptance_moment (test_id, number, zone_id, at, floor, state)
            VALUES (?, ?, ?, ?, ?, 'WAITING')
            """)
        .params(trial.id(), number, zoneId, Timestamp.from(at), trial.floor())
        .update();
  }

  List<Trial.Moment> moments(String id) {
    return jdbc.sql("SELECT * FROM acceptance_moment WHERE test_id = ? ORDER BY number")
        .param(id)
        .query(TrialStore::moment)
        .list();
  }

  void save(String id, Trial.Moment moment) {
    jdbc.sql(
            """
            UPDATE acceptance_moment SET state = ?, observer = ?, second = ?, counted = ?, truth = ?
            WHERE test_id = ? AND number = ?
            """)
        .param(moment.state().name())
        .param(moment.observer())
        .param(moment.second())
        .param(moment.counted())
        .param(moment.truth())
        .param(id)
        .param(moment.number())
        .update();
  }

  /** Those that nobody counted by then. */
  void miss(String id, Instant latest) {
    jdbc.sql("UPDATE acceptance_moment SET state = 'MISSED' WHERE test_id = ? AND state = 'WAITING' AND at < ?")
        .params(id, Timestamp.from(latest))
        .update();
  }

  private static Trial trial(ResultSet row, int number) throws SQLException {
    Timestamp ended = row.getTimestamp("ended_at");
    int samples = row.getInt("samples");
    Trial.Result result =
        row.wasNull()
            ? null
            : new Trial.Result(
                samples, row.getInt("floor_checks"), row.getInt("floor_wrong"), row.getDouble("bias"),
                row.getDouble("absolute"), row.getDouble("relative"));
    return new Trial(
        row.getString("id"), row.getString("camera_id"), row.getString("setup"), row.getLong("calibration_version"),
        row.getInt("floor"), row.getDouble("base_bias"), Trial.State.valueOf(row.getString("state")),
        row.getString("reason"), row.getInt("wanted"), row.getString("opened_by"),
        row.getTimestamp("opened_at").toInstant(), ended == null ? null : ended.toInstant(), result);
  }

  private static Trial.Moment moment(ResultSet row, int number) throws SQLException {
    return new Trial.Moment(
        row.getInt("number"), row.getString("zone_id"), row.getTimestamp("at").toInstant(),
        MomentState.valueOf(row.getString("state")), row.getString("observer"), row.getString("second"),
        row.getObject("counted", Double.class), row.getObject("truth", Double.class));
  }
}
