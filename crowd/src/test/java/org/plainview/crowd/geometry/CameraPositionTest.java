package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CameraPositionTest {

  private static final ImageSize IMAGE = new ImageSize(768, 576);

  /** Seven metres up, tilted, with square pixels and no distortion. */
  private static final TsaiCamera SQUARE_PIXELS =
      new TsaiCamera(
          new TsaiParameters(5.5, 0, 384, 288, 1, 0.005, 0.005, 828.7, -3175.5, 35469.3, 2.04, -0.893, -0.43),
          IMAGE,
          0);

  private static GroundHomography fitted(TsaiCamera camera) {
    List<Correspondence> points = new ArrayList<>();
    for (double u = 50; u < 768; u += 200) {
      for (double v = 250; v < 576; v += 100) {
        PixelPoint pixel = new PixelPoint(u, v);
        points.add(new Correspondence(pixel, camera.toGround(pixel).orElseThrow()));
      }
    }
    return ((HomographyFit.Result.Fitted) HomographyFit.fit(points, IMAGE)).calibration();
  }

  @Test
  void aHomographyOfSquarePixelsGivesThePlaceOfItsCamera() {
    CameraPosition truth = SQUARE_PIXELS.position().orElseThrow();

    CameraPosition found = fitted(SQUARE_PIXELS).position().orElseThrow();

    assertThat(found.xM()).isCloseTo(truth.xM(), within(1e-3));
    assertThat(found.yM()).isCloseTo(truth.yM(), within(1e-3));
    assertThat(found.heightM()).isCloseTo(truth.heightM(), within(1e-3));
  }

  @Test
  void aRealLensWithPixelsThatAreNotSquareMovesTheHeightByLessThanATenth() {
    assertThat(fitted(PetsData.CAMERA).position().orElseThrow().heightM()).isCloseTo(PetsData.CAMERA.heightM(), within(0.7));
  }

  @Test
  void aViewWithoutPerspectiveHasNoPlace() {
    GroundHomography map = new GroundHomography(new double[] {0.1, 0, 0, 0, 0.1, 0, 0, 0, 1}, new ImageSize(100, 100), 0);

    assertThat(map.position()).isEmpty();
  }

  @Test
  void aHeadIsSeenBehindItsFeetAndBroughtBackOverThem() {
    CameraPosition camera = new CameraPosition(1, 2, 8);
    GroundPoint feet = new GroundPoint(5, 2);

    GroundPoint head = camera.seenAt(feet, 2);

    assertThat(head.xM()).isCloseTo(1 + 4 / 0.75, within(1e-12));
    assertThat(camera.below(head, 2).distanceM(feet)).isLessThan(1e-12);
  }

  @Test
  void nothingIsSeenFromBelow() {
    CameraPosition camera = new CameraPosition(0, 0, 1.5);

    assertThatThrownBy(() -> camera.nearness(1.6)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CameraPosition(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
