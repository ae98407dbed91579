package org.plainview.crowd.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.motion.Measured.NotMeasurable;
import org.plainview.crowd.motion.Measured.Reason;
import org.plainview.crowd.motion.Measured.Value;

class PressureMeterTest {

  private final GroundCells cells = Fields.square(6, 3);
  private final PressureMeter meter = new PressureMeter(cells, 8);

  @Test
  void aCrowdThatMovesAsOneHasNone() {
    fill(5, t -> 0.7, t -> -0.2);
    assertThat(meter.largest(0)).isInstanceOfSatisfying(Value.class, p -> assertThat(p.value()).isCloseTo(0, within(1e-9)));
  }

  @Test
  void aCrowdThatComesToRestHasNoneEither() {
    fill(5, t -> 1.2 - 0.1 * t, t -> 0.05 * t);
    assertThat(meter.largest(0)).isInstanceOfSatisfying(Value.class, p -> assertThat(p.value()).isCloseTo(0, within(1e-9)));
  }

  @Test
  void anErrorOfTheVelocityAddsTwiceItsSquareTimesTheDensity() {
    Random random = new Random(1);
    double sum = 0;
    int windows = 200;
    for (int window = 0; window < windows; window++) {
      meter.forget();
      fill(5, t -> 0.05 * random.nextGaussian(), t -> 0.05 * random.nextGaussian());
      sum += ((Value) meter.of(0, 0)).value();
    }
    assertThat(sum / windows).isCloseTo(2 * 5 * 0.05 * 0.05, within(0.001));
  }

  @Test
  void aKnownErrorOfTheVelocityIsTakenAway() {
    Random random = new Random(2);
    double sum = 0;
    int windows = 200;
    for (int window = 0; window < windows; window++) {
      meter.forget();
      double shake = 0.1;
      fill(5, t -> shake * Math.sin(2 * t) + 0.03 * random.nextGaussian(), t -> 0.03 * random.nextGaussian());
      sum += ((Value) meter.of(0, 0.03)).value();
    }
    assertThat(sum / windows).as("that of the shaking alone").isCloseTo(5 * 0.1 * 0.1 / 2, within(0.004));
  }

  @Test
  void belowFourPeoplePerSquareMetreThereIsNoNumber() {
    fill(3.9, t -> Math.sin(t), t -> 0);
    assertThat(meter.largest(0)).isEqualTo(new NotMeasurable(Reason.NOT_DENSE));
  }

  @Test
  void withMoreErrorThanItCanBearOrAnUnknownOneThereIsNoNumber() {
    fill(5, t -> Math.sin(t), t -> 0);
    assertThat(meter.largest(0.031)).isEqualTo(new NotMeasurable(Reason.VELOCITY_NOISE));
    assertThat(meter.largest(Double.NaN)).isEqualTo(new NotMeasurable(Reason.VELOCITY_NOISE));
  }

  @Test
  void beforeTenSecondsThereIsNoNumber() {
    for (double t = 0; t < 8; t += 0.25) {
      meter.add(t, Fields.of(cells, 5, (_, _) -> 1, (_, _) -> 0));
    }
    assertThat(meter.largest(0)).isEqualTo(new NotMeasurable(Reason.WINDOW));
  }

  @Test
  void ofTooFewFieldsThereIsNoNumber() {
    for (double t = 0; t <= 10; t += 2) {
      meter.add(t, Fields.of(cells, 5, (_, _) -> 1, (_, _) -> 0));
    }
    assertThat(meter.largest(0)).isEqualTo(new NotMeasurable(Reason.TOO_FEW_FIELDS));
  }

  private interface Over {
    double at(double t);
  }

  private void fill(double density, Over x, Over y) {
    for (double t = 0; t <= 10; t += 0.25) {
      double vx = x.at(t);
      double vy = y.at(t);
      meter.add(t, Fields.of(cells, density, (_, _) -> vx, (_, _) -> vy));
    }
  }
}
