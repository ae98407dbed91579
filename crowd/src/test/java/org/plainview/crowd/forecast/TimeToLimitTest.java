package org.plainview.crowd.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.level.Estimate;

class TimeToLimitTest {

  private static Estimate about(double value, double half) {
    return new Estimate(value, Math.max(0, value - half), value + half);
  }

  @Test
  void isWhatIsLeftOverWhatStays() {
    TimeToLimit time = TimeToLimit.byFlows(500, about(200, 20), about(40, 5), about(10, 2));

    assertThat(time.minutes()).isCloseTo(300 / 30.0, within(1e-9));
    assertThat(time.lowMinutes()).isLessThan(280 / 36.0);
    assertThat(time.highMinutes()).isGreaterThan(320 / 24.0);
    assertThat(time.phrase()).isEqualTo("in 6 to 16 minutes");
  }

  @Test
  void aPlaceThatEmptiesMayNeverReachIt() {
    TimeToLimit time = TimeToLimit.byFlows(500, about(200, 20), about(10, 1), about(40, 5));

    assertThat(time.minutes()).isInfinite();
    assertThat(time.highMinutes()).isInfinite();
    assertThat(time.phrase()).isEqualTo("not within an hour");
  }

  @Test
  void whatComesAndGoesEvenlyMayReachItByChance() {
    TimeToLimit time = TimeToLimit.byFlows(250, about(200, 0), about(40, 0), about(40, 0));

    // 50 people are one 95 % deviation of a count that changes by 80 people a minute by chance.
    assertThat(time.lowMinutes()).isCloseTo(Math.pow(50 / (1.96 * Math.sqrt(80)), 2), within(1e-6));
    assertThat(time.highMinutes()).isInfinite();
    assertThat(time.phrase()).isEqualTo("not before 8 minutes, if at all");
  }

  @Test
  void aFullPlaceHasReachedIt() {
    assertThat(TimeToLimit.byFlows(100, about(120, 5), about(1, 0), about(1, 0)).phrase())
        .isEqualTo("the limit is reached");
  }

  @Property
  void theIntervalHoldsTheValueAndMorePeopleNeverHaveMoreTime(
      @ForAll @DoubleRange(max = 500) double people,
      @ForAll @DoubleRange(max = 100) double more,
      @ForAll @DoubleRange(max = 300) double in,
      @ForAll @DoubleRange(max = 300) double out,
      @ForAll @DoubleRange(max = 50) double error) {
    TimeToLimit few = TimeToLimit.byFlows(400, about(people, error), about(in, error), about(out, error));
    TimeToLimit many = TimeToLimit.byFlows(400, about(people + more, error), about(in, error), about(out, error));

    assertThat(few.lowMinutes()).isBetween(0.0, few.minutes());
    assertThat(few.minutes()).isLessThanOrEqualTo(few.highMinutes());
    assertThat(many.minutes()).isLessThanOrEqualTo(few.minutes());
    assertThat(many.lowMinutes()).isLessThanOrEqualTo(few.lowMinutes());
  }
}
