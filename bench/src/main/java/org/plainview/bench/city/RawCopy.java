package org.plainview.bench.city;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.plainview.bench.running.CoresUsed;
import org.plainview.bench.running.Platform;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** How many rollups a second COPY alone adds to an empty table like theirs, from rows that the platform has stored. */
final class RawCopy {

  private static final int MOST_ROWS = 60_000;

  private final Platform platform;

  RawCopy(Platform platform) {
    this.platform = platform;
  }

  /**
   * @param databaseMicros CPU time of the database for a row
   */
  record Limit(double rowsPerS, double databaseMicros) {}

  Limit measure(Duration time) throws SQLException, IOException {
    try (Connection connection = platform.database("recognition");
        Statement statement = connection.createStatement()) {
      CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
      ByteArrayOutputStream some = new ByteArrayOutputStream();
      copy.copyOut("COPY (SELECT * FROM rollup_10s LIMIT " + MOST_ROWS + ") TO STDOUT (FORMAT binary)", some);
      byte[] bytes = some.toByteArray();
      statement.execute("DROP TABLE IF EXISTS bench_rollup");
      statement.execute("CREATE TABLE bench_rollup (LIKE rollup_10s INCLUDING ALL)");
      long rows = 0;
      long nanos = 0;
      CoresUsed cores = new CoresUsed(platform.processes());
      long start = System.nanoTime();
      while (nanos < time.toNanos()) {
        long begin = System.nanoTime();
        rows += copy.copyIn("COPY bench_rollup FROM STDIN (FORMAT binary)", new ByteArrayInputStream(bytes));
        nanos += System.nanoTime() - begin;
        statement.execute("TRUNCATE bench_rollup");
      }
      double elapsedS = (System.nanoTime() - start) / 1e9;
      double cpuS = cores.byName().getOrDefault("postgres", 0.0) * elapsedS;
      statement.execute("DROP TABLE bench_rollup");
      return new Limit(rows / (nanos / 1e9), cpuS / rows * 1e6);
    }
  }
}
