package org.plainview.camera.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.PixelPoint;

class CalibrationTrialTest {

  private static final double[][] GROUND = {{0, 0}, {20, 0}, {20, 10}, {0, 10}, {10, 0}, {10, 10}, {5, 5}, {15, 4}};

  @Test
  void singlesOutThePairThatIsWrong() {
    List<CalibrationBody.Point> points = points();
    CalibrationBody.Point right = points.get(4);
    points.set(4, new CalibrationBody.Point(right.pixelX() + 30, right.pixelY(), right.groundX(), right.groundY()));
    CalibrationTrial trial = CalibrationTrial.of(body(points));
    List<Double> residuals = trial.pairResidualsM();
    assertThat(residuals).hasSize(8);
    assertThat(residuals.indexOf(residuals.stream().max(Double::compare).orElseThrow())).isEqualTo(4);
    double squares = residuals.stream().mapToDouble(metres -> metres * metres).sum();
    assertThat(Math.sqrt(squares / 8)).isEqualTo(trial.residualM(), within(1e-9));
  }

  @Test
  void drawsTheGridWhereTheGroundIs() {
    CalibrationTrial trial = CalibrationTrial.of(body(points()));
    Calibration calibration = Calibrations.from(body(points()));
    assertThat(trial.gridPixels()).hasSizeGreaterThan(10);
    for (List<List<Double>> line : trial.gridPixels()) {
      for (List<Double> point : line) {
        assertThat(point.get(0)).isBetween(0.0, 1280.0);
        assertThat(point.get(1)).isBetween(0.0, 720.0);
        var ground = calibration.ground().toGround(new PixelPoint(point.get(0), point.get(1))).orElseThrow();
        double off = Math.min(offGrid(ground.xM(), trial.gridM()), offGrid(ground.yM(), trial.gridM()));
        assertThat(off).as("every point lies on a line of the grid").isLessThan(0.1);
      }
    }
  }

  private static double offGrid(double metres, double spacing) {
    return Math.abs(metres - Math.round(metres / spacing) * spacing);
  }

  private static CalibrationBody body(List<CalibrationBody.Point> points) {
    return new CalibrationBody(CalibrationBody.Kind.HOMOGRAPHY, points, null, 1280, 720);
  }

  private static List<CalibrationBody.Point> points() {
    List<CalibrationBody.Point> points = new ArrayList<>();
    for (double[] at : GROUND) {
      double depth = 1 + at[1] / 20;
      points.add(new CalibrationBody.Point((100 + 50 * at[0]) / depth, (600 + 20 * at[1]) / depth, at[0], at[1]));
    }
    return points;
  }
}
