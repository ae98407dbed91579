package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Topics;
import org.plainview.recognition.support.Readings;
import org.plainview.recognition.support.ServiceProcess;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** The shipped jar, killed while it writes. */
class KilledHistoryIT {

  private static final int CAMERAS = 20;
  private static final int READINGS_PER_CAMERA = 240;
  private static final int KILLS = 3;

  @TempDir private Path folder;

  @Test
  void aKillAtAnyMomentLosesNoReadingAndCountsNoneTwice() throws Exception {
    String prefix = TestParts.freshTopicPrefix();
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(1, ChronoUnit.HOURS);
    try (TestDatabase database = TestDatabase.create()) {
      ServiceProcess service = start(prefix, database).awaitReady();
      try (TestTopics kafka = new TestTopics(new Topics(prefix))) {
        for (int number = 0; number < READINGS_PER_CAMERA; number++) {
          int second = number;
          kafka.publishAll(
              IntStream.range(0, CAMERAS)
                  .mapToObj(camera -> Readings.ok("camera-" + camera, start.plusSeconds(second), 10 + second % 7))
                  .toList());
          if (number > 0 && number % (READINGS_PER_CAMERA / (KILLS + 1)) == 0) {
            service.kill();
            service = start(prefix, database);
          }
        }
        long published = (long) CAMERAS * READINGS_PER_CAMERA;
        await().atMost(Duration.ofSeconds(90)).until(() -> sum(database, "rollup_10s", "readings") >= published);
        assertThat(sum(database, "rollup_10s", "readings")).isEqualTo(published);
        assertThat(sum(database, "rollup_1m", "readings")).isEqualTo(published);
        double expected = 0;
        for (int number = 0; number < READINGS_PER_CAMERA; number++) {
          expected += CAMERAS * (10 + number % 7);
        }
        assertThat((double) sum(database, "rollup_10s", "count_sum")).isEqualTo(expected);
      } finally {
        service.kill();
      }
    }
  }

  private ServiceProcess start(String prefix, TestDatabase database) {
    return ServiceProcess.start(
        "history", prefix, database, folder.resolve("service.log"), Map.of(), "plainview.recognition.history.flush-every=100ms", "plainview.recognition.history.idle=5s");
  }

  private static long sum(TestDatabase database, String table, String column) throws SQLException {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT coalesce(sum(" + column + "), 0) FROM " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
