package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

class RollupPartitionsIT {

  private static final Instant NOW = Instant.now();
  private static final LocalDate TODAY = NOW.atOffset(ZoneOffset.UTC).toLocalDate();

  @Test
  void aDayThatWasBegunBeforeThereWereHoursStaysADay() {
    try (HistoryDatabase history = HistoryDatabase.ofVersion("3")) {
      JdbcTemplate jdbc = history.jdbc();
      for (LocalDate day : List.of(TODAY, TODAY.plusDays(1), TODAY.plusDays(2))) {
        jdbc.execute(
            "CREATE TABLE %s PARTITION OF rollup_10s FOR VALUES FROM ('%s 00:00+00') TO ('%s 00:00+00')"
                .formatted(nameOf(day), day, day.plusDays(1)));
      }
      insert(jdbc, TODAY.plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC));
      history.migrate("latest");
      RollupPartitions partitions = history.partitionsAt(NOW);

      partitions.maintain();
      partitions.ensure(Step.TEN_SECONDS, List.of(NOW, NOW.plus(Duration.ofDays(1)), NOW.plus(Duration.ofDays(2))));

      assertThat(
              jdbc.queryForList(
                  "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'rollup_10s'::regclass",
                  String.class))
          .contains(nameOf(TODAY), nameOf(TODAY.plusDays(1)) + "00", nameOf(TODAY.plusDays(1)) + "23", nameOf(TODAY.plusDays(2)))
          .hasSize(26);
      insert(jdbc, NOW);
      insert(jdbc, NOW.plus(Duration.ofDays(1)));
    }
  }

  private static void insert(JdbcTemplate jdbc, Instant start) {
    jdbc.update(
        """
        INSERT INTO rollup_10s
          (zone_id, start, camera_id, site_id, readings, below_floor, not_ok, counted, count_sum, dense, density_sum)
        VALUES ('zone', ?, 'camera', 'site', 1, 0, 0, 0, 0, 0, 0)
        """,
        start.atOffset(ZoneOffset.UTC));
  }

  private static String nameOf(LocalDate day) {
    return "rollup_10s_" + day.toString().replace("-", "");
  }
}
