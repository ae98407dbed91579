package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

class DenseMotionTest {

  private final GroundCells cells =
      GroundCells.over(
          new GroundPolygon(
              List.of(
                  new GroundPoint(0, 0), new GroundPoint(6, 0), new GroundPoint(6, 6), new GroundPoint(0, 6))),
          3);
  private final DenseMotion motion = new DenseMotion();

  @Test
  void aDenseCrowdThatIsPushedToAndFroHasAPressure() {
    sway(5, 12, 0.25, 0);

    assertThat(motion.pressurePerS2()).hasValueCloseTo(5 * 0.2 * 0.2 / 2, within(0.02));
    assertThat(motion.oscillationMps()).as("a minute and a half are needed for this").isEmpty();
    assertThat(motion.missing()).containsExactly(Unmeasured.WINDOW);
  }

  @Test
  void aDenseCrowdThatSwaysForLongHasAnOscillation() {
    sway(5, 100, 0.5, 0.01);

    assertThat(motion.oscillationMps()).hasValueCloseTo(0.2, within(0.02));
    assertThat(motion.missing()).isEmpty();
  }

  @Test
  void aCameraThatSwaysIsNoOscillationOfTheCrowd() {
    sway(5, 100, 0.5, 0.2 / Math.sqrt(2));

    assertThat(motion.oscillationMps()).isEmpty();
    assertThat(motion.missing()).contains(Unmeasured.VELOCITY_NOISE);
  }

  @Test
  void aCrowdThatIsNotDenseHasNeither() {
    sway(3, 100, 0.5, 0);

    assertThat(motion.pressurePerS2()).isEmpty();
    assertThat(motion.oscillationMps()).isEmpty();
    assertThat(motion.missing()).containsExactly(Unmeasured.NOT_DENSE);
  }

  @Test
  void velocitiesThatAreTooUnsureGiveNoPressure() {
    sway(5, 12, 0.25, 0.1);

    assertThat(motion.pressurePerS2()).isEmpty();
    assertThat(motion.missing()).contains(Unmeasured.VELOCITY_NOISE);
  }

  @Test
  void aZoneThatIsFarFromDenseForAMomentStartsAnew() {
    sway(5, 12, 0.25, 0);
    motion.add(12.5, field(2.9, 0), 2.9, 0);
    motion.add(13, field(5, 0), 5, 0);

    assertThat(motion.missing()).contains(Unmeasured.WINDOW);
  }

  @Test
  void aZoneThatHoversAroundTheLeastDensityIsMeasured() {
    for (double t = 0; t <= 12; t += 0.25) {
      double densityPerM2 = t % 2 < 1.5 ? 4.5 : 3.8;
      motion.add(t, field(densityPerM2, 0.2 * Math.sin(2 * Math.PI * t / 10)), densityPerM2, 0);
    }

    assertThat(motion.pressurePerS2()).isPresent();
  }

  /** To and fro with 0.2 m/s, in ten seconds once. */
  private void sway(double densityPerM2, double seconds, double every, double noiseMps) {
    for (double t = 0; t <= seconds; t += every) {
      motion.add(t, field(densityPerM2, 0.2 * Math.sin(2 * Math.PI * t / 10)), densityPerM2, noiseMps);
    }
  }

  private GroundField field(double densityPerM2, double velocityMps) {
    GroundField field = new GroundField(cells);
    for (int cell = 0; cell < cells.size(); cell++) {
      field.set(cell, densityPerM2, velocityMps, 0);
    }
    return field;
  }
}
