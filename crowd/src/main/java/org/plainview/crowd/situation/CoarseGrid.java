package org.plainview.crowd.situation;

import java.util.List;

/**
 * Density and velocity over a zone's ground, as {@code plainview.v1.GroundGrid} has them: rows from south to north,
 * cells from west to east.
 *
 * @param cellM at least 3 m, so that no person's position can be read
 * @param densitySteps in 0.25 people per m²; -1 where the cell is outside or not seen
 * @param velocityXSteps in 0.1 m/s to the east; as many as cells, or none where there is no motion to tell
 * @param velocityYSteps the same to the north
 */
public record CoarseGrid(
    double cellM,
    int columns,
    List<Integer> densitySteps,
    List<Integer> velocityXSteps,
    List<Integer> velocityYSteps) {

  static final double DENSITY_STEP_PER_M2 = 0.25;
  static final double VELOCITY_STEP_MPS = 0.1;
  private static final double SMALLEST_CELL_M = 3;

  public CoarseGrid {
    densitySteps = List.copyOf(densitySteps);
    velocityXSteps = List.copyOf(velocityXSteps);
    velocityYSteps = List.copyOf(velocityYSteps);
    if (!(cellM >= SMALLEST_CELL_M && Double.isFinite(cellM))) {
      throw new IllegalArgumentException("Cells of less than 3 m can tell of one person");
    }
    if (columns < 1 || densitySteps.size() % columns != 0) {
      throw new IllegalArgumentException("The cells do not fill the rows");
    }
    boolean still = velocityXSteps.isEmpty() && velocityYSteps.isEmpty();
    if (!still && (velocityXSteps.size() != densitySteps.size() || velocityYSteps.size() != densitySteps.size())) {
      throw new IllegalArgumentException("Each cell needs its velocity");
    }
  }

  boolean sameCellsAs(CoarseGrid other) {
    return cellM == other.cellM && columns == other.columns && densitySteps.size() == other.densitySteps.size();
  }

  boolean moves() {
    return !velocityXSteps.isEmpty();
  }
}
