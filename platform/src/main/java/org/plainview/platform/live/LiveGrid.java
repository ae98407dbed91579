package org.plainview.platform.live;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.GroundGrid;

/**
 * Density and velocity over a zone's ground, in cells of 3 m and more. Rows run from south to north, cells in a row
 * from west to east; the first cell's south-west corner is the origin, in metres on the site's plane.
 *
 * @param densityPerM2 people per m² of each cell; null where it is outside the zone or not seen
 * @param velocityXMps metres per second to the east
 * @param velocityYMps metres per second to the north
 */
public record LiveGrid(
    double originXM,
    double originYM,
    double cellM,
    int columns,
    List<@Nullable Double> densityPerM2,
    List<Double> velocityXMps,
    List<Double> velocityYMps) {

  private static final int DENSITY_STEPS_PER_UNIT = 4;
  private static final int VELOCITY_STEPS_PER_UNIT = 10;

  static LiveGrid of(GroundGrid grid) {
    List<@Nullable Double> densities = new ArrayList<>(grid.getDensityStepsCount());
    for (int steps : grid.getDensityStepsList()) {
      densities.add(steps < 0 ? null : (double) steps / DENSITY_STEPS_PER_UNIT);
    }
    return new LiveGrid(
        grid.getOriginXM(),
        grid.getOriginYM(),
        grid.getCellM(),
        grid.getColumns(),
        densities,
        velocities(grid.getVelocityXStepsList()),
        velocities(grid.getVelocityYStepsList()));
  }

  private static List<Double> velocities(List<Integer> steps) {
    return steps.stream().map(step -> (double) step / VELOCITY_STEPS_PER_UNIT).toList();
  }
}
