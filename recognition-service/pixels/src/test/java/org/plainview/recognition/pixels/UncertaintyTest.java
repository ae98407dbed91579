package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.crowd.level.Estimate;

class UncertaintyTest {

  @ParameterizedTest
  @ValueSource(doubles = {5, 20, 100, 400})
  void aDetectorsIntervalReachesToThePeopleOfWhomSoManyWouldJustBeCounted(double people) {
    CountError error = new CountError(0.29, 0.15);
    double deviation = Math.sqrt(0.29 * 0.29 * people + 0.15 * 0.15 * people * people);

    assertThat(error.around(people - 1.96 * deviation).high()).isCloseTo(people, within(1e-9));
    assertThat(error.around(people + 1.96 * deviation).low()).isCloseTo(people, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(doubles = {3, 12, 60, 250})
  void anAcceptanceTestsIntervalContainsTheTruthAsOftenAsItSays(double people) {
    AcceptanceError error = new AcceptanceError(0.8, 0.5, 0.08);
    Random random = new Random(7);
    int contained = 0;
    for (int i = 0; i < 2000; i++) {
      double counted = Math.max(0, 0.8 * (people + 1 + (0.5 + 0.08 * people) * random.nextGaussian()) - 1);
      Estimate estimate = error.around(counted);
      contained += estimate.low() <= people && people <= estimate.high() ? 1 : 0;
    }

    assertThat(contained / 2000.0).isBetween(0.93, 0.97);
  }

  @Test
  void anAcceptanceTestPutsItsBiasRight() {
    assertThat(new AcceptanceError(0.8, 0, 0).around(19)).isEqualTo(new Estimate(24, 24, 24));
  }

  @Test
  void aHopelessTestStillGivesAFiniteBound() {
    assertThat(new AcceptanceError(1, 2, 3).around(10).high()).isFinite();
    assertThatThrownBy(() -> new AcceptanceError(0, 1, 0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AcceptanceError(Double.NaN, 1, 0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CountError(0.3, 0.5)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theMeanOfMorePeopleIsSurerAndNoiseMakesItLessSo() {
    Estimate few = SpeedError.around(1.2, 3, 0.02);
    Estimate many = SpeedError.around(1.2, 60, 0.02);
    Estimate noisy = SpeedError.around(1.2, 3, 0.3);

    assertThat(many.high()).isLessThan(few.high());
    assertThat(noisy.high()).isGreaterThan(few.high());
    assertThat(SpeedError.around(0.1, 1, Double.NaN).low()).isZero();
  }
}
