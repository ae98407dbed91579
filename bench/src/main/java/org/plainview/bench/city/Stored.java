package org.plainview.bench.city;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.plainview.bench.running.Platform;

/** What the history has stored, read from its own tables. */
final class Stored {

  private static final int SHOWN = 5;

  private final Platform platform;

  Stored(Platform platform) {
    this.platform = platform;
  }

  /** Rows written so far, those included that add to one that was there. */
  long rowsWritten() throws SQLException {
    return number(
        "SELECT coalesce(sum(n_tup_ins + n_tup_upd), 0) FROM pg_stat_user_tables WHERE relname LIKE 'rollup%'");
  }

  /** Readings counted in the rollups of minutes, whatever became of them. */
  long readings() throws SQLException {
    return number("SELECT coalesce(sum(readings), 0) FROM rollup_1m");
  }

  /** Readings counted in the rollups of ten seconds. */
  long readingsOf10s() throws SQLException {
    return number("SELECT coalesce(sum(readings), 0) FROM rollup_10s");
  }

  /** Where a camera's minute holds more or fewer readings than the broker acknowledged; the first few. */
  List<String> differences(Acknowledged acknowledged) throws SQLException {
    List<String> differences = new ArrayList<>();
    long pairs = 0;
    try (Connection connection = platform.database("recognition");
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(10_000);
      try (ResultSet rows =
          statement.executeQuery(
              """
              SELECT camera_id, extract(epoch FROM start)::bigint, sum(readings) FROM rollup_1m GROUP BY 1, 2
              """)) {
        while (rows.next()) {
          pairs++;
          String id = rows.getString(1);
          int expected = acknowledged.in(Integer.parseInt(id.substring(id.indexOf('-') + 1)), rows.getLong(2));
          if (rows.getLong(3) != expected) {
            differences.add(
                String.format(
                    Locale.ROOT,
                    "%s in the minute from %d: %d readings acknowledged, %d in the rollups",
                    id, rows.getLong(2), expected, rows.getLong(3)));
          }
        }
      }
    }
    if (pairs != acknowledged.pairs()) {
      differences.add(acknowledged.pairs() + " minutes of cameras have readings, " + pairs + " have a rollup");
    }
    return differences.size() <= SHOWN
        ? differences
        : Stream.concat(differences.stream().limit(SHOWN), Stream.of(differences.size() - SHOWN + " more")).toList();
  }

  /** The next offsets to store, by topic and partition, as the history keeps them itself. */
  Map<TopicPartition, Long> progress() throws SQLException {
    Map<TopicPartition, Long> progress = new HashMap<>();
    try (Connection connection = platform.database("recognition");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT topic, partition, next_offset FROM progress")) {
      while (rows.next()) {
        progress.put(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
      }
    }
    return progress;
  }

  private long number(String query) throws SQLException {
    try (Connection connection = platform.database("recognition");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
