package org.plainview.crowd.motion;

import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;

/**
 * Where people gather: {@code -div(rho V)} in people per m² and second, which by conservation is how fast the
 * density rises. Pure functions.
 */
public final class Compression {

  private Compression() {}

  /**
   * That of one cell, from what flows over its four sides: the mean of the flows of the two cells beside a side,
   * or this cell's own where there is no ground on the other side. Summed over cells, what flows between them
   * cancels out.
   */
  public static double perM2S(GroundField field, int cell) {
    GroundCells cells = field.cells();
    double out =
        side(field, cell, cells.neighbour(cell, 1, 0), true)
            - side(field, cell, cells.neighbour(cell, -1, 0), true)
            + side(field, cell, cells.neighbour(cell, 0, 1), false)
            - side(field, cell, cells.neighbour(cell, 0, -1), false);
    return -out / cells.cellM();
  }

  /** The largest of the cells that are ground; zero where nobody gathers. */
  public static double largestPerM2S(GroundField field) {
    double largest = 0;
    for (int cell = 0; cell < field.cells().size(); cell++) {
      if (field.cells().isInside(cell)) {
        largest = Math.max(largest, perM2S(field, cell));
      }
    }
    return largest;
  }

  private static double side(GroundField field, int cell, int other, boolean eastward) {
    double own = flow(field, cell, eastward);
    return other < 0 || !field.cells().isInside(other) ? own : (own + flow(field, other, eastward)) / 2;
  }

  private static double flow(GroundField field, int cell, boolean eastward) {
    if (!field.hasVelocity(cell)) {
      return 0;
    }
    return field.densityPerM2(cell) * (eastward ? field.velocityXMps(cell) : field.velocityYMps(cell));
  }
}
