package org.plainview.camera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrialRulesTest {

  private static final Instant START = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void drawsMomentsInTheWindowAndApart() {
    for (int seed = 0; seed < 200; seed++) {
      List<Instant> moments = RandomMoments.pick(20, START, Duration.ofMinutes(20), new Random(seed));
      assertThat(moments).hasSize(20).isSorted();
      assertThat(moments.getFirst()).isAfterOrEqualTo(START);
      assertThat(moments.getLast()).isBefore(START.plus(Duration.ofMinutes(20)));
      for (int i = 1; i < moments.size(); i++) {
        assertThat(Duration.between(moments.get(i - 1), moments.get(i))).isGreaterThanOrEqualTo(RandomMoments.APART);
      }
    }
  }

  @Test
  void drawsOtherMomentsEachTime() {
    Random random = new Random(1);
    assertThat(RandomMoments.pick(20, START, Duration.ofHours(1), random))
        .isNotEqualTo(RandomMoments.pick(20, START, Duration.ofHours(1), random));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomMoments.pick(20, START, Duration.ofMinutes(10), random));
  }

  @Test
  void usesAMomentBelowTheFloorOnlyToCheckTheFloor() {
    assertThat(MomentState.of(new Seen.Counted(14), 12, 10)).isEqualTo(MomentState.COUNTED);
    assertThat(MomentState.of(new Seen.BelowFloor(), 9, 10)).isEqualTo(MomentState.BELOW_FLOOR);
    assertThat(MomentState.of(new Seen.BelowFloor(), 10, 10)).isEqualTo(MomentState.FLOOR_MISTAKEN);
    assertThat(MomentState.of(new Seen.Counted(14), 9, 10)).isEqualTo(MomentState.FLOOR_MISTAKEN);
    assertThat(MomentState.of(new Seen.Counted(8), 12, 10)).isEqualTo(MomentState.NOT_MEASURED);
    assertThat(MomentState.of(new Seen.Nothing(), 12, 10)).isEqualTo(MomentState.NOT_MEASURED);
  }

  @Test
  void failsACameraThatIsFarOff() {
    assertThat(Verdict.of(pairs(1, 0), 3, 0)).isInstanceOf(Verdict.Passed.class);
    assertThat(reason(Verdict.of(pairs(0.4, 0), 0, 0))).contains("0.40 times");
    assertThat(reason(Verdict.of(pairs(2.5, 0), 0, 0))).contains("2.50 times");
    assertThat(reason(Verdict.of(pairs(1, 0.7), 0, 0))).contains("scatter");
    assertThat(reason(Verdict.of(pairs(1, 0), 4, 3))).contains("different sides of the floor");
    assertThat(Verdict.of(pairs(1, 0), 20, 3)).isInstanceOf(Verdict.Passed.class);
  }

  private static String reason(Verdict verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Failed.class);
    return ((Verdict.Failed) verdict).reason();
  }

  /** Every other count too high and too low by the share. */
  private static List<CountErrors.Pair> pairs(double bias, double scatter) {
    return IntStream.range(0, 20)
        .mapToObj(
            i -> {
              double truth = 15 + 4 * i;
              double seen = truth + (i % 2 == 0 ? scatter : -scatter) * truth;
              return new CountErrors.Pair((seen + 1) * bias - 1, truth);
            })
        .toList();
  }
}
