package org.plainview.simulator.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.plainview.simulator.scene.Plan;

class PinholeCameraTest {

  private static final Offset<Double> MILLIMETRE = Offset.offset(0.001);

  @Test
  void whatIsProjectedComesBackToTheSamePlaceOnTheGround() {
    for (double x = 12; x <= 28; x += 2) {
      for (double y = 3; y <= 24; y += 3) {
        PinholeCamera.Seen seen = Plan.CAMERA.project(x, y, 0);
        double[] ground = Plan.CAMERA.toGround(seen.u(), seen.v());

        assertThat(ground).isNotNull();
        assertThat(ground[0]).isCloseTo(x, MILLIMETRE);
        assertThat(ground[1]).isCloseTo(y, MILLIMETRE);
      }
    }
  }

  @Test
  void aboveTheHorizonThereIsNoGround() {
    PinholeCamera level = new PinholeCamera(0, 0, 5, 0, 800, 640, 480);

    assertThat(level.toGround(320, 100)).isNull();
    assertThat(level.toGround(320, 400)).isNotNull();
  }

  @Test
  void peopleInTheCountedZoneAreTallEnoughForTheDetector() {
    assertThat(Plan.ZONE.corners())
        .allSatisfy(
            corner ->
                assertThat(
                        Plan.CAMERA.project(corner[0], corner[1], 0).v()
                            - Plan.CAMERA.project(corner[0], corner[1], 1.72).v())
                    .isBetween(77.0, 180.0));
  }
}
