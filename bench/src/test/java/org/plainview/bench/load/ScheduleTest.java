package org.plainview.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

  @Test
  void spacesCallsEvenlyFromTheStart() {
    Schedule schedule = new Schedule(200, Duration.ofSeconds(5));

    assertThat(schedule.count()).isEqualTo(1_000);
    assertThat(schedule.dueNanos(0)).isZero();
    assertThat(schedule.dueNanos(1)).isEqualTo(5_000_000);
    assertThat(schedule.dueNanos(999)).isEqualTo(4_995_000_000L);
  }

  @Test
  void doesNotDriftWhereTheSpacingIsNoWholeNumberOfNanoseconds() {
    Schedule schedule = new Schedule(3, Duration.ofHours(10));

    assertThat(schedule.dueNanos(3 * 36_000)).as("after ten hours").isEqualTo(Duration.ofHours(10).toNanos());
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "-1, 5", "NaN, 5", "Infinity, 5", "200, 0", "200, -5"})
  void needsARateAndASpan(double perSecond, long seconds) {
    assertThatThrownBy(() -> new Schedule(perSecond, Duration.ofSeconds(seconds)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
