package org.plainview.crowd.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class DensityThresholdsTest {

  @Test
  void watchGoesByTheUpperBoundBecauseDoubtIsAReasonToLook() {
    assertThat(DensityThresholds.MOVING.levelOf(new Estimate(1.6, 1.1, 2.1))).isEqualTo(Level.WATCH);
    assertThat(DensityThresholds.MOVING.levelOf(new Estimate(1.6, 1.1, 1.9))).isEqualTo(Level.NORMAL);
  }

  @Test
  void actAndCriticalGoByTheCentralValue() {
    assertThat(DensityThresholds.MOVING.levelOf(new Estimate(2.9, 2, 5.5))).isEqualTo(Level.WATCH);
    assertThat(DensityThresholds.MOVING.levelOf(new Estimate(3, 2, 4))).isEqualTo(Level.ACT);
    assertThat(DensityThresholds.STATIC.levelOf(new Estimate(3.5, 3, 4))).isEqualTo(Level.WATCH);
    assertThat(DensityThresholds.STATIC.levelOf(new Estimate(5, 4, 6))).isEqualTo(Level.CRITICAL);
  }

  @Property
  void moreDensityNeverLowersTheLevel(
      @ForAll @DoubleRange(min = 0, max = 9) double less, @ForAll @DoubleRange(min = 0, max = 9) double more) {
    Level of = DensityThresholds.MOVING.levelOf(new Estimate(less, less, less));
    Level ofMore = DensityThresholds.MOVING.levelOf(new Estimate(less + more, less + more, less + more));

    assertThat(ofMore.isAtLeast(of)).isTrue();
  }

  @Test
  void everyLevelSaysWhatToDo() {
    assertThat(Arrays.stream(Level.values()).map(Level::action)).doesNotHaveDuplicates().noneMatch(String::isBlank);
  }

  @Test
  void refusesThresholdsThatDoNotRiseAndEstimatesOutOfOrder() {
    assertThatThrownBy(() -> new DensityThresholds(3, 2, 5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new DensityThresholds(1, 2, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Estimate(2, 3, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Estimate(2, 1, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
  }
}
