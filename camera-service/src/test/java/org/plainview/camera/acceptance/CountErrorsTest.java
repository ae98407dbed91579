package org.plainview.camera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountErrorsTest {

  @Test
  void findsTheBiasOfACameraThatAlwaysMissesATenth() {
    List<CountErrors.Pair> pairs =
        IntStream.range(0, 20).mapToObj(i -> new CountErrors.Pair(0.9 * (20 + i) - 0.1, 20 + i)).toList();
    CountErrors errors = CountErrors.of(pairs);
    assertThat(errors.samples()).isEqualTo(20);
    assertThat(errors.bias()).isEqualTo(0.9, within(1e-9));
    assertThat(errors.relative()).isEqualTo(0, within(1e-9));
  }

  @Test
  void agreementInEverySampleIsNoCertainty() {
    List<CountErrors.Pair> pairs = IntStream.range(0, 20).mapToObj(i -> new CountErrors.Pair(12 + i, 12 + i)).toList();
    CountErrors errors = CountErrors.of(pairs);
    assertThat(errors.bias()).isEqualTo(1, within(1e-12));
    assertThat(errors.absolute()).isEqualTo(0.5);
    assertThat(errors.relative()).isZero();
  }

  /** Cameras whose errors are of known kinds, tested over and over; then 1.96 standard deviations must hold the truth. */
  @ParameterizedTest(name = "bias {0}, sd {1} + {2} t")
  @CsvSource({"1.0, 2.0, 0.0", "0.8, 0.5, 0.1", "1.2, 1.0, 0.05", "0.9, 3.0, 0.02", "1.0, 0.0, 0.15"})
  void itsIntervalsHoldTheTruthOfOtherMoments(double bias, double absolute, double relative) {
    Random random = new Random(42);
    int inside = 0;
    int all = 0;
    for (int test = 0; test < 400; test++) {
      CountErrors errors =
          CountErrors.of(IntStream.range(0, 20).mapToObj(_ -> pair(random, bias, absolute, relative)).toList());
      for (int i = 0; i < 20; i++) {
        CountErrors.Pair next = pair(random, bias, absolute, relative);
        double error = (next.counted() + 1) / errors.bias() - 1 - next.truth();
        double deviation = errors.absolute() + errors.relative() * next.truth();
        inside += Math.abs(error) <= 1.96 * deviation ? 1 : 0;
        all++;
      }
    }
    assertThat((double) inside / all).isBetween(0.93, 0.985);
  }

  @Test
  void studentsQuantileAgreesWithThePublishedTable() {
    assertThat(CountErrors.student95(18)).isEqualTo(2.101, within(0.002));
    assertThat(CountErrors.student95(28)).isEqualTo(2.048, within(0.002));
    assertThat(CountErrors.student95(98)).isEqualTo(1.984, within(0.002));
  }

  @Test
  void twoPairsTellNoSpread() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CountErrors.of(List.of(new CountErrors.Pair(1, 1), new CountErrors.Pair(2, 2))));
  }

  private static CountErrors.Pair pair(Random random, double bias, double absolute, double relative) {
    double truth = 10 + random.nextInt(70);
    double seen = truth + random.nextGaussian() * (absolute + relative * truth);
    return new CountErrors.Pair((seen + 1) * bias - 1, truth);
  }
}
