package org.plainview.recognition.pixels;

import java.util.List;

/**
 * Density and velocity over a zone's ground, so coarse that no person's position or walk can be read from it. Rows
 * from south to north, cells in a row from west to east.
 *
 * @param densitySteps of 0.25 people per m², rounded; -1 where the cell is outside the zone or not seen
 * @param velocityXSteps of 0.1 m/s, east; zero in a cell of fewer than three people
 * @param velocityYSteps of 0.1 m/s, north
 */
public record GroundSteps(
    double originXM,
    double originYM,
    double cellM,
    int columns,
    List<Integer> densitySteps,
    List<Integer> velocityXSteps,
    List<Integer> velocityYSteps) {

  /** Cells are no smaller. */
  public static final double LEAST_CELL_M = 3;

  static final double DENSITY_STEP_PER_M2 = 0.25;
  static final double VELOCITY_STEP_MPS = 0.1;
  static final int NOT_SEEN = -1;

  /** A mean velocity of fewer people would be somebody's own. */
  static final double LEAST_PEOPLE_THAT_MOVE = 3;

  public GroundSteps {
    if (cellM < LEAST_CELL_M) {
      throw new IllegalArgumentException("Cells this small could tell where somebody stands");
    }
    densitySteps = List.copyOf(densitySteps);
    velocityXSteps = List.copyOf(velocityXSteps);
    velocityYSteps = List.copyOf(velocityYSteps);
  }
}
