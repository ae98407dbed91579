package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;

class LineMeterTest {

  /** From south to north, so that west is its left. */
  private final LineMeter meter =
      new LineMeter(new SceneLine("gate", new GroundLine(new GroundPoint(0, 0), new GroundPoint(0, 6))));

  private static CrowdSample walkers(double atS, int westwards, int eastwards, double speedMps, Random random) {
    Crowds crowd = new Crowds();
    for (int i = 0; i < westwards; i++) {
      double crossesAtS = 60.0 * (i + 0.5) / westwards;
      crowd.person(-speedMps * (atS - crossesAtS), 3 + 2 * Math.sin(i), -speedMps + 0.2 * random.nextGaussian(), 0);
    }
    for (int i = 0; i < eastwards; i++) {
      double crossesAtS = 60.0 * (i + 0.5) / eastwards;
      crowd.person(speedMps * (atS - crossesAtS), 3 + 2 * Math.cos(i), speedMps + 0.2 * random.nextGaussian(), 0);
    }
    return crowd.moving();
  }

  @Test
  void countsBothDirectionsApartWithoutFollowingAnybody() {
    Random random = new Random(1);
    for (double t = 0; t <= 60; t += 0.8 + 0.4 * random.nextDouble()) {
      meter.add(t, walkers(t, 30, 12, 1.3, random));
    }
    meter.add(60.5, walkers(60.5, 30, 12, 1.3, random));

    LineMeasure measured = meter.measure().orElseThrow();

    assertThat(measured.widthM()).isEqualTo(6);
    assertThat(measured.inPerMinute().value()).isCloseTo(30, within(2.0));
    assertThat(measured.outPerMinute().value()).isCloseTo(12, within(1.5));
    assertThat(measured.inPerMinute().low()).isLessThan(30);
    assertThat(measured.inPerMinute().high()).isGreaterThan(30);
  }

  @Test
  void saysNothingBeforeItsMinuteHasFilled() {
    for (int t = 0; t < 60; t++) {
      meter.add(t, walkers(t, 30, 12, 1.3, new Random(1)));
      assertThat(meter.measure()).isEmpty();
    }
  }

  @Test
  void startsAnewAfterAGapInWhichSomebodyMayHavePassed() {
    for (int t = 0; t <= 61; t++) {
      meter.still(t);
    }
    assertThat(meter.measure()).isPresent();

    meter.still(70);

    assertThat(meter.measure()).isEmpty();
  }

  @Test
  void whoStandsAndSwaysOrWalksPastTheLinesEndsCrossesNothing() {
    for (int t = 0; t <= 61; t++) {
      meter.add(t, new Crowds().person(0.5, 3, t % 2 == 0 ? 0.1 : -0.1, 0).person(0, 8, -1, 0).person(5, 3, 1, 0).moving());
    }

    LineMeasure measured = meter.measure().orElseThrow();

    assertThat(measured.inPerMinute().value()).isZero();
    assertThat(measured.outPerMinute().value()).isZero();
  }
}
