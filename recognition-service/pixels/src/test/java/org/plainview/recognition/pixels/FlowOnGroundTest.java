package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.TsaiCamera;
import org.plainview.crowd.geometry.TsaiParameters;

/** A textured plane that moves at a known velocity through a known camera. */
class FlowOnGroundTest {

  /** Seven metres up, looking along a road: the camera of PETS 2009, view 1. */
  static final TsaiCamera CAMERA =
      new TsaiCamera(
          new TsaiParameters(
              5.5549183034, 5.1113043639e-03, 324.22149053, 282.56650051, 1.0937855397, 5.1273271277e-03, 4.65e-03,
              828.73214225, -3175.4796051, 35469.298547, 2.0405458695, -0.89337703748, -0.43056124791),
          new ImageSize(768, 576),
          0);

  private static final ImageSize SMALL = new ImageSize(192, 144);
  private static final double SECONDS = 0.57;

  private final DenseFlow flow = new DenseFlow();

  @BeforeAll
  static void loadNativeLibraries() {
    Vision.load();
  }

  @AfterEach
  void release() {
    flow.close();
  }

  /** The plane at a height over the ground, moved by so much; what is above the horizon is grey. */
  private static Grey plane(double heightM, double movedX, double movedY) {
    BodyPlane plane = new BodyPlane(CAMERA, SMALL);
    byte[] luma = new byte[SMALL.width() * SMALL.height()];
    for (int y = 0; y < SMALL.height(); y++) {
      for (int x = 0; x < SMALL.width(); x++) {
        GroundPoint at = plane.below(x + 0.5, y + 0.5, heightM).orElse(null);
        luma[y * SMALL.width() + x] = (byte) (at == null ? 128 : texture(at.xM() - movedX, at.yM() - movedY));
      }
    }
    return new Grey(luma, SMALL, Duration.ZERO, Duration.ZERO);
  }

  /** Waves of several lengths and directions: no stretch of it looks like another nearby. */
  private static int texture(double x, double y) {
    double sum =
        Math.sin(2.1 * x + 0.3 * y) + Math.sin(1.3 * y - 0.7 * x + 1) + Math.sin(0.9 * x + 1.9 * y + 2) + Math.sin(3.3 * x - 2.4 * y);
    return (int) Math.round(128 + 28 * sum);
  }

  private FlowOnGround measure(double heightM, double vxMps, double vyMps) {
    Grey before = plane(heightM, 0, 0);
    Grey now = plane(heightM, vxMps * SECONDS, vyMps * SECONDS);
    flow.measure(new GreyPair(before, now, SECONDS));
    return new FlowOnGround(flow, new BodyPlane(CAMERA, SMALL), SECONDS);
  }

  @ParameterizedTest
  @CsvSource({"1.2,0", "0,1.2", "-0.8,0.8", "0.5,-0.2", "1.5,1"})
  void torsosThatMoveAtAKnownVelocityHaveItWithinFivePercentOnAverage(double vxMps, double vyMps) {
    FlowOnGround measured = measure(BodyPlane.TORSO_M, vxMps, vyMps);

    double sumX = 0;
    double sumY = 0;
    int boxes = 0;
    // Nearer than 25 m: beyond, the texture is finer than the pixels.
    for (int x = 60; x <= 130; x += 10) {
      for (int y = 70; y <= 110; y += 10) {
        GroundVelocity found = measured.underTorso(new Detection(x, y, x + 9, y + 27, 1)).orElseThrow();
        sumX += found.xMps();
        sumY += found.yMps();
        boxes++;
      }
    }

    double truth = Math.hypot(vxMps, vyMps);
    assertThat(sumX / boxes).isCloseTo(vxMps, within(0.05 * truth));
    assertThat(sumY / boxes).isCloseTo(vyMps, within(0.05 * truth));
  }

  @Test
  void whatIsOnTheGroundSeemsSlowerThanATorsoByTheCamerasHeight() {
    GroundVelocity found = measure(0, 1.2, 0).underTorso(new Detection(110, 60, 120, 88, 1)).orElseThrow();

    assertThat(found.xMps()).isCloseTo(1.2 * CAMERA.position().orElseThrow().nearness(BodyPlane.TORSO_M), within(0.06));
  }

  @Test
  void groundThatStandsStillHasNextToNoNoiseAndGroundThatMovesALot() {
    BodyPlane plane = new BodyPlane(CAMERA, SMALL);
    Grey grey = plane(0, 0, 0);

    double still = StillGround.of(measure(0, 0, 0), plane, grey, List.of()).noiseMps(null);
    double moved = StillGround.of(measure(0, 0.4, 0.4), plane, grey, List.of()).noiseMps(null);

    assertThat(still).isLessThan(0.005);
    assertThat(moved).isGreaterThan(0.2);
  }

  @Test
  void noiseOfAViewFullOfPeopleIsUnknown() {
    BodyPlane plane = new BodyPlane(CAMERA, SMALL);
    Detection everywhere = new Detection(0, 0, 192, 144, 1);

    assertThat(StillGround.of(measure(0, 0, 0), plane, plane(0, 0, 0), List.of(everywhere)).noiseMps(null)).isNaN();
  }
}
