package org.plainview.bench.city;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.plainview.bench.CannotRunException;
import org.plainview.bench.running.Platform;

/**
 * Rollups of an ordinary day, put into the history's own tables in the order in which they would have come: of each
 * span all zones, then of the next. Three rows of four are below the floor.
 */
final class StoredDay {

  private static final String COLUMNS =
      "zone_id, start, camera_id, site_id, readings, below_floor, not_ok, counted, count_sum, count_min, count_max,"
          + " dense, density_sum, density_max, peak_density_max, moving, speed_sum, speed_min, flow_max,"
          + " counter_flow_max";

  /** With the table, the readings of a span, the first and last number of a zone, the first and last span. */
  private static final String INSERT =
      """
      INSERT INTO %1$s (%2$s)
      SELECT 'zone-' || lpad(z::text, 6, '0'), t, 'camera-' || lpad(z::text, 6, '0'),
             'site-' || lpad((z / 10)::text, 5, '0'), n, CASE WHEN c THEN 0 ELSE n END, 0,
             CASE WHEN c THEN n ELSE 0 END, CASE WHEN c THEN n * p ELSE 0 END, CASE WHEN c THEN p * 0.9 END,
             CASE WHEN c THEN p * 1.1 END, CASE WHEN c THEN n ELSE 0 END, CASE WHEN c THEN n * p / 200 ELSE 0 END,
             CASE WHEN c THEN p / 180 END, CASE WHEN c THEN p / 150 END, CASE WHEN c THEN n ELSE 0 END,
             CASE WHEN c THEN n * 1.2 ELSE 0 END, CASE WHEN c THEN 0.9 END, CASE WHEN c THEN p / 8 END,
             CASE WHEN c THEN 0.1 END
      FROM (
        SELECT t, z, %3$d AS n, (z + extract(hour FROM t)::int) %% 4 = 0 AS c, 15 + random() * 60 AS p
        FROM generate_series('%6$s'::timestamptz, '%7$s'::timestamptz - interval '%3$d s', interval '%3$d s') t
        CROSS JOIN generate_series(%4$d, %5$d) z
      ) AS spans
      """;

  private static final Duration PATIENCE = Duration.ofHours(1);

  /** As the history names its partitions. */
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd").withZone(ZoneOffset.UTC);

  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuuMMddHH").withZone(ZoneOffset.UTC);

  private final Platform platform;

  StoredDay(Platform platform) {
    this.platform = platform;
  }

  /**
   * The first zones with the whole day, the others with one hour of it; each zone has one camera. Then it waits until the
   * history has brought that in the order of its keys.
   *
   * @param day when it begins, in UTC; over for hours
   */
  void fill(int zones, int cameras, Instant day, Instant hour, CityPlatform city)
      throws SQLException, InterruptedException {
    long start = System.nanoTime();
    city.say("Storing %d zones with a day and %d with an hour: that takes minutes …", zones, cameras);
    try (Connection connection = platform.database("recognition");
        Statement statement = connection.createStatement()) {
      statement.execute(
          """
          INSERT INTO camera_zone (camera_id, zone_id, site_id)
          SELECT 'camera-' || lpad(z::text, 6, '0'), 'zone-' || lpad(z::text, 6, '0'),
                 'site-' || lpad((z / 10)::text, 5, '0')
          FROM generate_series(0, %d) z
          """
              .formatted(cameras - 1));
      // A partition and its rows are there at once: half a partition would be brought in order, too.
      connection.setAutoCommit(false);
      partition(statement, "rollup_1m", DAY.format(day), day, Duration.ofDays(1));
      for (Instant at = day; at.isBefore(day.plus(Duration.ofDays(1))); at = at.plus(Duration.ofHours(1))) {
        insert(statement, "rollup_1m", 60, (at.equals(hour) ? cameras : zones) - 1, at);
      }
      connection.commit();
      for (Instant at = day; at.isBefore(day.plus(Duration.ofDays(1))); at = at.plus(Duration.ofHours(1))) {
        partition(statement, "rollup_10s", HOUR.format(at), at, Duration.ofHours(1));
        insert(statement, "rollup_10s", 10, (at.equals(hour) ? cameras : zones) - 1, at);
        connection.commit();
      }
      statement.execute("ANALYZE camera_zone");
      connection.commit();
      connection.setAutoCommit(true);
      city.say("They are stored after %.0f s", (System.nanoTime() - start) / 1e9);
      while (!isInOrder(statement, day)) {
        if (System.nanoTime() - start > PATIENCE.toNanos()) {
          throw new CannotRunException("The history did not bring its rows in the order of their keys");
        }
        Thread.sleep(1000);
      }
      city.say("They are in the order of their keys after %.0f s", (System.nanoTime() - start) / 1e9);
    }
  }

  private static void partition(Statement statement, String table, String name, Instant from, Duration length)
      throws SQLException {
    statement.execute(
        "CREATE TABLE %s_%s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
            .formatted(table, name, table, from, from.plus(length)));
  }

  private static boolean isInOrder(Statement statement, Instant day) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "SELECT bool_and(obj_description(oid, 'pg_class') IS NOT NULL) FROM pg_class WHERE relname ~ '^rollup_1.*_%s[0-9]*$'"
                .formatted(DAY.format(day)))) {
      return row.next() && row.getBoolean(1);
    }
  }

  private static void insert(Statement statement, String table, int seconds, int last, Instant from)
      throws SQLException {
    statement.execute(
        String.format(
            Locale.ROOT, INSERT, table, COLUMNS, seconds, 0, last, from, from.plus(Duration.ofHours(1))));
  }
}
