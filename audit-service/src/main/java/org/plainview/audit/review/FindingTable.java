package org.plainview.audit.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Findings: every version is kept. Who and when stand in the entry of the log that each names. */
@Component
class FindingTable {

  private final JdbcClient jdbc;

  FindingTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Adds a version.
   *
   * @return as it is shown
   */
  Finding add(UUID review, long index, FindingBody body, long entryIndex) {
    return jdbc.sql(
            """
            WITH added AS (
              INSERT INTO review_finding (review_id, index, verdict, note, entry_index) VALUES (?, ?, ?, ?, ?)
              RETURNING verdict, note, entry_index)
            SELECT added.*, entry.at, entry.actor FROM added JOIN entry ON entry.index = added.entry_index
            """)
        .params(review, index, body.verdict(), body.noteText(), entryIndex)
        .query((row, _) -> read(row))
        .single();
  }

  /** The newest finding of each entry that has one. */
  Map<Long, Finding> newest(UUID review) {
    Map<Long, Finding> newest = new HashMap<>();
    jdbc.sql(
            """
            SELECT DISTINCT ON (f.index) f.index AS item, f.verdict, f.note, f.entry_index, entry.at, entry.actor
            FROM review_finding AS f JOIN entry ON entry.index = f.entry_index
            WHERE f.review_id = ? ORDER BY f.index, f.version DESC
            """)
        .param(review)
        .query(row -> {
          newest.put(row.getLong("item"), read(row));
        });
    return newest;
  }

  private static Finding read(ResultSet row) throws SQLException {
    return new Finding(
        row.getString("verdict"),
        row.getString("note"),
        row.getString("actor"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getLong("entry_index"));
  }
}
