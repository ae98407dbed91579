package org.plainview.crowd.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeRingTest {

  private final TimeRing ring = new TimeRing(1000, 8, 2);

  @Test
  void aStepKeepsTheMeanOfWhatCameInIt() {
    ring.put(5000, 0, 2);
    ring.put(5999, 0, 4);

    assertThat(ring.step(5500, 0, 0)).isEqualTo(3);
    assertThat(ring.step(5500, 1, 0)).isNaN();
    assertThat(ring.step(6000, 0, 1)).isEqualTo(3);
  }

  @Test
  void forgetsWhatIsOlderThanItsSteps() {
    ring.put(0, 0, 7);
    ring.put(8000, 0, 1);

    assertThat(ring.mean(8000, 0, 8)).isEqualTo(1);
    ring.put(0, 0, 9);
    assertThat(ring.step(8000, 0, 0)).as("what is too late is not put in the place of the new").isEqualTo(1);
    assertThat(ring.isTaken(0)).isTrue();
    assertThat(ring.isTaken(7000)).isFalse();
  }

  @Test
  void windowsPassOverStepsWithoutANumber() {
    ring.put(1000, 0, 1);
    ring.put(3000, 0, 5);
    ring.put(4000, 0, Double.NaN);

    assertThat(ring.filled(4000, 0, 5)).isEqualTo(2);
    assertThat(ring.mean(4000, 0, 5)).isEqualTo(3);
    assertThat(ring.median(4000, 0, 5, new double[5])).isEqualTo(3);
    assertThat(ring.mean(4000, 0, 1)).isNaN();
    assertThat(ring.median(4000, 0, 1, new double[1])).isNaN();
  }

  @Property
  void theMedianIsTheMiddleOfTheSorted(@ForAll @Size(8) List<@DoubleRange(min = -5, max = 5) Double> values) {
    TimeRing eight = new TimeRing(1000, 8, 1);
    for (int i = 0; i < values.size(); i++) {
      eight.put(1000L * i, 0, values.get(i));
    }
    List<Double> sorted = values.stream().sorted().toList();
    assertThat(eight.median(7000, 0, 8, new double[8])).isCloseTo((sorted.get(3) + sorted.get(4)) / 2, within(1e-12));
  }

  @Test
  void timesBeforeTheEpochHaveTheirSteps() {
    ring.put(-1, 0, 3);
    assertThat(ring.step(-1000, 0, 0)).isEqualTo(3);
    assertThat(ring.step(0, 0, 1)).isEqualTo(3);
  }

  @Test
  void aTrendFindsTheLineThroughItsSteps() {
    for (int i = 0; i < 8; i++) {
      ring.put(1000L * i, 0, 10 + 0.5 * i);
    }
    Trend line = Trend.of(ring, 7000, 0, 8);
    assertThat(line.perStep()).isCloseTo(0.5, within(1e-12));
    assertThat(line.standardError()).isCloseTo(0, within(1e-6));
    assertThat(line.steps()).isEqualTo(8);
    assertThat(Trend.of(ring, 7000, 0, 2).perStep()).as("two steps are no trend").isNaN();
  }

  @Test
  void theErrorOfATrendIsThatOfLeastSquares() {
    double[] values = {0, 1, 0, 1};
    for (int i = 0; i < 4; i++) {
      ring.put(1000L * i, 0, values[i]);
    }
    Trend trend = Trend.of(ring, 3000, 0, 4);
    // Slope 0.2; residual squares 0.8 over 2 degrees of freedom, over 5.
    assertThat(trend.perStep()).isCloseTo(0.2, within(1e-12));
    assertThat(trend.standardError()).isCloseTo(Math.sqrt(0.4 / 5), within(1e-12));
  }
}
