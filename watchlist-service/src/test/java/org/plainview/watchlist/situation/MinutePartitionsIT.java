package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.platform.partition.TimePartitions;
import org.springframework.beans.factory.annotation.Autowired;

class MinutePartitionsIT extends SituationServiceIT {

  @Autowired private MinutePartitions partitions;

  @Test
  void dropsWholeDaysPastTheirRetentionAndKeepsSomeAhead() {
    Instant now = clock.instant();
    LocalDate today = TimePartitions.day(now);
    partitions.ensure(List.of(now.minus(61, ChronoUnit.DAYS), now.minus(59, ChronoUnit.DAYS)));

    partitions.maintain();

    assertThat(days())
        .contains(name(today.minusDays(59)), name(today), name(today.plusDays(1)))
        .doesNotContain(name(today.minusDays(61)));
  }

  @Test
  void leavesOutMinutesThatAreTooOldOrNotYet() {
    Instant now = clock.instant();

    assertThat(partitions.keeps(now)).isTrue();
    assertThat(partitions.keeps(now.minus(61, ChronoUnit.DAYS))).isFalse();
    assertThat(partitions.keeps(now.plus(3, ChronoUnit.DAYS))).isFalse();
  }

  @Test
  void takesAMinuteOfADayThatHasNoPartitionYet() {
    minute(SITE, newZoneId(), now().minus(20, ChronoUnit.DAYS), vector(0.5), AlertLevel.ALERT_LEVEL_WATCH);
  }

  private List<String> days() {
    return jdbc.sql("SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = 'situation_minute'::regclass")
        .query(String.class)
        .list();
  }

  private static String name(LocalDate day) {
    return "situation_minute_" + day.toString().replace("-", "");
  }
}
