package org.plainview.camera.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports and their reports, in the database, so that they outlive a restart. */
@Component
class ImportJobs {

  private static final int MOST_ERRORS_SHOWN = 200;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final Clock clock;

  ImportJobs(JdbcClient jdbc, JdbcTemplate template, Clock clock) {
    this.jdbc = jdbc;
    this.template = template;
    this.clock = clock;
  }

  /** Where an import stands. */
  enum State {
    RUNNING,
    DONE,
    /** Nothing was imported, because rows are bad or the file cannot be read. */
    REFUSED,
    /** The service stopped meanwhile; nothing was imported. */
    INTERRUPTED,
    FAILED
  }

  /**
   * An import and its report.
   *
   * @param errors the first of them; the rest is in errors.csv
   */
  record Report(
      String id,
      String mode,
      State state,
      Instant startedAt,
      @Nullable Instant finishedAt,
      int rowsRead,
      int rowsTotal,
      int rowsGood,
      int rowsBad,
      int imported,
      @Nullable String message,
      List<RowError> errors) {}

  String start(ImportMode mode, int rows, String startedBy) {
    String id = UUID.randomUUID().toString();
    jdbc.sql("INSERT INTO camera_import (id, mode, state, rows_total, started_by, started_at) VALUES (?, ?, 'RUNNING', ?, ?, ?)")
        .param(id)
        .param(mode.code())
        .param(rows)
        .param(startedBy)
        .param(Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  void progress(String id, int read) {
    jdbc.sql("UPDATE camera_import SET rows_read = ? WHERE id = ?")
        .param(read)
        .param(id)
        .update();
  }

  void errors(String id, List<RowError> errors) {
    template.batchUpdate(
        "INSERT INTO camera_import_error (import_id, line, column_name, code, message) VALUES (?, ?, ?, ?, ?)",
        errors,
        1_000,
        (statement, error) -> {
          statement.setString(1, id);
          statement.setInt(2, error.line());
          statement.setString(3, error.column());
          statement.setString(4, error.code());
          statement.setString(5, error.message());
        });
  }

  /**
   * How an import ended.
   *
   * @param imported cameras proposed; all in one transaction with the end itself
   */
  record End(State state, int good, int bad, int imported, @Nullable String message) {}

  void finish(String id, End end) {
    jdbc.sql(
            """
            UPDATE camera_import
            SET state = ?, finished_at = ?, rows_good = ?, rows_bad = ?, imported = ?, message = ?
            WHERE id = ?
            """)
        .param(end.state().name())
        .param(Timestamp.from(clock.instant()))
        .param(end.good())
        .param(end.bad())
        .param(end.imported())
        .param(end.message())
        .param(id)
        .update();
  }

  /** Says of what an instance was importing when it stopped that it was interrupted. */
  void interruptDead() {
    jdbc.sql(
            """
            UPDATE camera_import SET state = 'INTERRUPTED', finished_at = ?,
              message = 'The service stopped meanwhile; nothing was imported. Send the file again.'
            WHERE state = 'RUNNING' AND
            """
                + ImportLock.IS_FREE)
        .param(Timestamp.from(clock.instant()))
        .update();
  }

  Optional<Report> find(String id) {
    return jdbc.sql("SELECT * FROM camera_import WHERE id = ?")
        .param(id)
        .query((row, _) -> report(row, allErrors(id, MOST_ERRORS_SHOWN)))
        .optional();
  }

  List<RowError> allErrors(String id, int most) {
    return jdbc.sql("SELECT * FROM camera_import_error WHERE import_id = ? ORDER BY line LIMIT ?")
        .param(id)
        .param(most)
        .query(
            (row, _) ->
                new RowError(
                    row.getInt("line"), row.getString("column_name"), row.getString("code"), row.getString("message")))
        .list();
  }

  private static Report report(ResultSet row, List<RowError> errors) throws SQLException {
    Timestamp finished = row.getTimestamp("finished_at");
    return new Report(
        row.getString("id"),
        row.getString("mode"),
        State.valueOf(row.getString("state")),
        row.getTimestamp("started_at").toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getInt("rows_read"),
        row.getInt("rows_total"),
        row.getInt("rows_good"),
        row.getInt("rows_bad"),
        row.getInt("imported"),
        row.getString("message"),
        errors);
  }
}
