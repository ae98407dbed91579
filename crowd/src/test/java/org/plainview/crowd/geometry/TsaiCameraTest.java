package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class TsaiCameraTest {

  /** 10 m over the origin, looking straight down: x to the right, y up in the image. */
  private static TsaiCamera overhead(double kappa1) {
    return new TsaiCamera(
        new TsaiParameters(10, kappa1, 500, 500, 1, 0.01, 0.01, 0, 0, 10_000, Math.PI, 0, 0),
        new ImageSize(1000, 1000),
        0);
  }

  @Test
  void anOverheadCameraSeesOneMetreAsFocalLengthOverHeight() {
    PixelPoint pixel = overhead(0).toPixel(new GroundPoint(2, 3)).orElseThrow();

    assertThat(pixel.x()).isCloseTo(500 + 200, within(1e-9));
    assertThat(pixel.y()).isCloseTo(500 - 300, within(1e-9));
    assertThat(overhead(0).heightM()).isCloseTo(10, within(1e-9));
  }

  @Test
  void positiveDistortionMovesThePictureInwards() {
    double straight = overhead(0).toPixel(new GroundPoint(4, 0)).orElseThrow().x();
    double distorted = overhead(0.005).toPixel(new GroundPoint(4, 0)).orElseThrow().x();

    assertThat(distorted).isLessThan(straight);
  }

  @Property(tries = 300)
  void pixelAndGroundAreInverseWithDistortionOfEitherSign(
      @ForAll @Scale(5) @DoubleRange(min = -0.004, max = 0.01) double kappa1,
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    TsaiCamera camera = overhead(kappa1);
    GroundPoint there = new GroundPoint(x, y);

    GroundPoint back = camera.toGround(camera.toPixel(there).orElseThrow()).orElseThrow();

    assertThat(back.distanceM(there)).isLessThan(1e-8);
  }

  @Property(tries = 300)
  void aTiltedCameraIsInverseToItselfBelowTheHorizon(
      @ForAll @DoubleRange(min = 0, max = 767) double u, @ForAll @DoubleRange(min = 250, max = 575) double v) {
    TsaiCamera camera = PetsData.CAMERA;
    PixelPoint pixel = new PixelPoint(u, v);

    PixelPoint back = camera.toPixel(camera.toGround(pixel).orElseThrow()).orElseThrow();

    assertThat(Math.hypot(back.x() - u, back.y() - v)).isLessThan(1e-6);
  }

  @Test
  void theSkyHasNoPlaceOnTheGround() {
    assertThat(PetsData.CAMERA.toGround(new PixelPoint(400, -400))).isEmpty();
  }

  @Test
  void groundBehindTheCameraHasNoPixel() {
    GroundPoint below = PetsData.CAMERA.toGround(new PixelPoint(384, 20_000)).orElse(new GroundPoint(0, 0));
    GroundPoint ahead = PetsData.CAMERA.toGround(new PixelPoint(384, 300)).orElseThrow();
    GroundPoint behind =
        new GroundPoint(below.xM() + 20 * (below.xM() - ahead.xM()), below.yM() + 20 * (below.yM() - ahead.yM()));

    assertThat(PetsData.CAMERA.toPixel(behind)).isEmpty();
  }

  @Test
  void aFrameOfAnotherSizeShowsTheSamePlaces() {
    GroundPoint full = PetsData.CAMERA.toGround(new PixelPoint(400, 300)).orElseThrow();
    GroundPoint half = PetsData.CAMERA.toGround(new PixelPoint(200, 150), new ImageSize(384, 288)).orElseThrow();

    assertThat(half.distanceM(full)).isLessThan(1e-9);
  }

  @Test
  void refusesParametersThatAreNoCamera() {
    assertThatThrownBy(() -> new TsaiParameters(Double.NaN, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("finite");
    assertThatThrownBy(() -> new TsaiParameters(0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("positive");
    TsaiParameters inThePlane = new TsaiParameters(10, 0, 0, 0, 1, 1, 1, 5, 5, 0, 0, 0, 0);
    assertThatThrownBy(() -> new TsaiCamera(inThePlane, new ImageSize(10, 10), 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ground plane");
  }
}
