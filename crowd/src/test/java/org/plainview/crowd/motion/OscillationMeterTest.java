package org.plainview.crowd.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.motion.Measured.NotMeasurable;
import org.plainview.crowd.motion.Measured.Reason;
import org.plainview.crowd.motion.Measured.Value;

class OscillationMeterTest {

  /** A circle of half a metre in 18 s: 0.175 m/s. */
  private static final double SPEED_MPS = 2 * Math.PI * 0.5 / 18;

  private static final double TURN = 2 * Math.PI / 18;

  private final GroundCells cells = Fields.square(8, 4);
  private final OscillationMeter meter = new OscillationMeter(cells, 2);

  @Test
  void findsTheAmplitudeTheFrequencyAndTheSenseOfACircularMotion() {
    fill(5, t -> SPEED_MPS * Math.cos(TURN * t), t -> SPEED_MPS * Math.sin(TURN * t), 0);
    Oscillation found = meter.of(0).orElseThrow();
    assertThat(found.amplitudeMps()).isCloseTo(0.175, within(0.005));
    assertThat(found.frequencyHz()).isCloseTo(1 / 18.0, within(0.003));
    assertThat(found.chirality()).isCloseTo(1, within(0.01));
    assertThat(meter.common()).isInstanceOfSatisfying(Value.class, a -> assertThat(a.value()).isCloseTo(0.175, within(0.005)));
  }

  @Test
  void tellsClockwiseFromCounterClockwise() {
    fill(5, t -> SPEED_MPS * Math.cos(TURN * t), t -> -SPEED_MPS * Math.sin(TURN * t), 0);
    assertThat(meter.of(0).orElseThrow().chirality()).isCloseTo(-1, within(0.01));
  }

  @Test
  void aMotionToAndFroHasNoSense() {
    fill(5, t -> SPEED_MPS * Math.cos(TURN * t), t -> 0, 0);
    Oscillation found = meter.of(0).orElseThrow();
    assertThat(found.chirality()).isCloseTo(0, within(0.01));
    assertThat(found.amplitudeMps()).isCloseTo(SPEED_MPS, within(0.005));
  }

  @Test
  void findsItUnderTheNoiseOfRealVelocities() {
    fill(5, t -> SPEED_MPS * Math.cos(TURN * t), t -> SPEED_MPS * Math.sin(TURN * t), 0.1);
    assertThat(meter.common()).isInstanceOfSatisfying(Value.class, a -> assertThat(a.value()).isCloseTo(0.175, within(0.04)));
  }

  @Test
  void findsNoneInNoiseOrInACrowdThatSlowsDown() {
    fill(5, t -> 1 - 0.01 * t, t -> 0, 0.1);
    assertThat(meter.common()).isEqualTo(new Value(0));
  }

  @Test
  void findsNoneWhereOnlyOneCellSways() {
    for (double t = 0; t <= 90; t += 0.5) {
      double sway = SPEED_MPS * Math.cos(TURN * t);
      meter.add(t, Fields.of(cells, 5, (x, y) -> x < 4 && y < 4 ? sway : 0, (_, _) -> 0));
    }
    assertThat(meter.common()).isEqualTo(new Value(0));
  }

  @Test
  void saysWhyThereIsNoNumber() {
    fill(3.5, t -> SPEED_MPS * Math.cos(TURN * t), t -> 0, 0);
    assertThat(meter.common()).isEqualTo(new NotMeasurable(Reason.NOT_DENSE));
    meter.forget();
    for (double t = 0; t <= 90; t += 1) {
      meter.add(t, Fields.of(cells, 5, (_, _) -> 0, (_, _) -> 0));
    }
    assertThat(meter.common()).isEqualTo(new NotMeasurable(Reason.TOO_FEW_FIELDS));
    meter.forget();
    meter.add(0, Fields.of(cells, 5, (_, _) -> 0, (_, _) -> 0));
    assertThat(meter.common()).isEqualTo(new NotMeasurable(Reason.WINDOW));
  }

  private interface Over {
    double at(double t);
  }

  private void fill(double density, Over x, Over y, double noise) {
    Random random = new Random(3);
    for (double t = 0; t <= 90; t += 0.5) {
      double vx = x.at(t);
      double vy = y.at(t);
      meter.add(
          t,
          Fields.of(
              cells,
              density,
              (_, _) -> vx + noise * random.nextGaussian(),
              (_, _) -> vy + noise * random.nextGaussian()));
    }
  }
}
