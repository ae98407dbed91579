package org.plainview.camera.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.problem.ProblemException;

class CalibrationsTest {

  private static final double[][] GROUND = {
    {0, 0}, {20, 0}, {20, 10}, {0, 10}, {10, 0}, {10, 10}, {5, 5}, {15, 4}
  };

  /** 10 m up, looking down at 45 degrees, against y. */
  private static final CalibrationBody.Tsai TSAI = tsai(8, null);

  @Test
  void fitsAHomographyAndMeasuresItsResidual() {
    Calibration exact = Calibrations.from(homography(points(0)));
    assertThat(exact.residualM()).isEqualTo(0, within(1e-6));
    Calibration noisy = Calibrations.from(homography(points(6)));
    assertThat(noisy.residualM()).isBetween(0.01, 0.5);
    CameraState.Builder state = CameraState.newBuilder();
    noisy.into(state);
    assertThat(state.getHomography().getPixelToGroundList()).hasSize(9);
    assertThat(state.getHomography().getResidualM()).isEqualTo(noisy.residualM());
  }

  @Test
  void survivesTheDatabase() {
    Calibration homography = Calibrations.from(homography(points(3)));
    assertThat(Calibrations.read(Calibrations.write(homography))).isEqualTo(homography);
    Calibration tsai = Calibrations.from(tsaiBody(tsai(8, 0.2), List.of()));
    assertThat(Calibrations.read(Calibrations.write(tsai))).isEqualTo(tsai);
    assertThat(Calibrations.read(null)).isNull();
  }

  @Test
  void takesTheResidualOfTsaiFromPointsOrFromWhoeverCalibrated() {
    assertThat(Calibrations.from(tsaiBody(tsai(8, 0.31), List.of())).residualM()).isEqualTo(0.31);
    CameraState.Builder state = CameraState.newBuilder();
    Calibrations.from(tsaiBody(tsai(8, 0.31), List.of())).into(state);
    assertThat(state.getTsai().getResidualM()).isEqualTo(0.31);
    assertThat(refusal(tsaiBody(TSAI, List.of()))).isEqualTo("points");
    assertThat(refusal(tsaiBody(tsai(8, -1.0), List.of()))).isEqualTo("points");
    assertThat(refusal(tsaiBody(TSAI, points(0).subList(0, 5)))).isEqualTo("points");
  }

  @Test
  void computesTheResidualOfTsaiOnTheGround() {
    // The optical axis of a camera 10 m up that looks down at 45 degrees meets the ground 10 m from its foot.
    CalibrationBody.Point centre = new CalibrationBody.Point(640, 360, 0, -10.5);
    CalibrationBody body = tsaiBody(TSAI, List.of(centre, centre, centre, centre, centre, centre));
    assertThat(Calibrations.from(body).residualM()).isEqualTo(0.5, within(1e-6));
  }

  @Test
  void refusesPointsThatDoNotFixTheGround() {
    assertThat(refusal(homography(points(0).subList(0, 5)))).isEqualTo("points");
    assertThat(refusal(homography(null))).isEqualTo("points");
    List<CalibrationBody.Point> line = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      line.add(new CalibrationBody.Point(100 + 10 * i, 200 + 10 * i, i, i));
    }
    assertThat(refusal(homography(line))).isEqualTo("points");
    List<CalibrationBody.Point> swapped = new ArrayList<>(points(0));
    CalibrationBody.Point a = swapped.get(0);
    CalibrationBody.Point b = swapped.get(2);
    swapped.set(0, new CalibrationBody.Point(a.pixelX(), a.pixelY(), b.groundX(), b.groundY()));
    swapped.set(2, new CalibrationBody.Point(b.pixelX(), b.pixelY(), a.groundX(), a.groundY()));
    assertThat(refusal(homography(swapped))).isEqualTo("points");
    List<CalibrationBody.Point> absent = new ArrayList<>(points(0));
    absent.set(3, null);
    assertThat(refusal(homography(absent))).isEqualTo("points");
    List<CalibrationBody.Point> infinite = new ArrayList<>(points(0));
    infinite.set(3, new CalibrationBody.Point(1, 1, Double.POSITIVE_INFINITY, 0));
    assertThat(refusal(homography(infinite))).isEqualTo("points");
  }

  @Test
  void refusesImagesAndModelsThatCannotBe() {
    assertThat(refusal(new CalibrationBody(CalibrationBody.Kind.HOMOGRAPHY, points(0), null, 0, 720))).isEqualTo("imageWidth");
    assertThat(refusal(new CalibrationBody(CalibrationBody.Kind.HOMOGRAPHY, points(0), null, 1280, 20_001))).isEqualTo("imageWidth");
    assertThat(refusal(new CalibrationBody(null, points(0), null, 1280, 720))).isEqualTo("kind");
    assertThat(refusal(tsaiBody(null, List.of()))).isEqualTo("tsai");
    assertThat(refusal(tsaiBody(tsai(-8, 0.1), List.of()))).isEqualTo("tsai");
    assertThat(refusal(tsaiBody(tsai(8, 2.5), List.of()))).isEqualTo("points");
  }

  private static String refusal(CalibrationBody body) {
    ProblemException refused = catchThrowableOfType(ProblemException.class, () -> Calibrations.from(body));
    assertThat(refused).as("it was taken").isNotNull();
    assertThat(refused.code().code()).isEqualTo("invalid-calibration");
    return refused.fields().getFirst().field();
  }

  private static CalibrationBody homography(List<CalibrationBody.Point> points) {
    return new CalibrationBody(CalibrationBody.Kind.HOMOGRAPHY, points, null, 1280, 720);
  }

  private static CalibrationBody tsaiBody(CalibrationBody.Tsai tsai, List<CalibrationBody.Point> points) {
    return new CalibrationBody(CalibrationBody.Kind.TSAI, points, tsai, 1280, 720);
  }

  /** A plane seen at an angle, with the clicks off by up to the pixels given. */
  private static List<CalibrationBody.Point> points(double pixels) {
    List<CalibrationBody.Point> points = new ArrayList<>();
    for (int i = 0; i < GROUND.length; i++) {
      double x = GROUND[i][0];
      double y = GROUND[i][1];
      double depth = 1 + y / 20;
      double off = pixels * Math.sin(i * 2.1);
      points.add(new CalibrationBody.Point((100 + 50 * x) / depth + off, (600 + 20 * y) / depth - off, x, y));
    }
    return points;
  }

  private static CalibrationBody.Tsai tsai(double focalMm, Double residualM) {
    double down = Math.toRadians(-135);
    // T = -R C for a camera at C = (0, 0, 10 m), turned about x alone.
    double ty = Math.sin(down) * 10_000;
    double tz = -Math.cos(down) * 10_000;
    return new CalibrationBody.Tsai(
        focalMm, 0, 640, 360, 1, 0.005, 0.005, 0, ty, tz, down, 0, 0, residualM);
  }
}
