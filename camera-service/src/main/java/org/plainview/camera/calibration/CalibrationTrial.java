package org.plainview.camera.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.Correspondence;
import org.plainview.crowd.geometry.GroundCalibration;

/**
 * What a calibration would come to, for a person to judge before it is kept.
 *
 * @param residualM root mean square distance on the ground of the points it was made from
 * @param pairResidualsM the distance on the ground of each point sent, in their order; null above the horizon
 * @param gridM between two lines of the grid
 * @param gridPixels lines of the ground's grid as they appear in the image: points [x, y] in pixels
 */
public record CalibrationTrial(
    CalibrationBody.Kind kind,
    double residualM,
    List<@Nullable Double> pairResidualsM,
    double gridM,
    List<List<List<Double>>> gridPixels) {

  /**
   * Tries the calibration; keeps nothing.
   *
   * @throws org.plainview.platform.problem.ProblemException {@code invalid-calibration} as when it is kept
   */
  public static CalibrationTrial of(CalibrationBody body) {
    Calibration made = Calibrations.from(body);
    GroundCalibration ground = made.ground();
    List<@Nullable Double> residuals = new ArrayList<>();
    for (CalibrationBody.@Nullable Point point : Objects.requireNonNullElse(body.points(), List.<CalibrationBody.Point>of())) {
      Correspondence pair = Calibrations.pair(point);
      residuals.add(ground.toGround(pair.pixel()).map(seen -> seen.distanceM(pair.ground())).orElse(null));
    }
    GroundGridLines grid = GroundGridLines.of(ground);
    return new CalibrationTrial(made.kind(), made.residualM(), residuals, grid.spacingM(), grid.pixels());
  }
}
