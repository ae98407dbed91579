package org.plainview.bench.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.situation.CoarseGrid;

/** A zone's cells in the steps of a reading's grid, turned to the left, for not every street runs east. */
final class TurnedGrid {

  private static final double PER_DENSITY_STEP = 4;
  private static final double PER_VELOCITY_STEP = 10;

  private TurnedGrid() {}

  static CoarseGrid of(
      GroundCells cells,
      IntToDoubleFunction people,
      double[] sumEast,
      double[] sumNorth,
      double[] number,
      int quarterTurns) {
    int columns = cells.columns();
    int rows = cells.rows();
    List<Integer> density = new ArrayList<>();
    List<Integer> east = new ArrayList<>();
    List<Integer> north = new ArrayList<>();
    for (int cell : order(columns, rows, quarterTurns)) {
      double share = number[cell] == 0 ? 0 : PER_VELOCITY_STEP / number[cell];
      int e = (int) Math.round(sumEast[cell] * share);
      int n = (int) Math.round(sumNorth[cell] * share);
      density.add(
          cells.isInside(cell)
              ? (int) Math.round(people.applyAsDouble(cell) / cells.insideM2(cell) * PER_DENSITY_STEP)
              : -1);
      east.add(new int[] {e, -n, -e, n}[quarterTurns]);
      north.add(new int[] {n, e, -n, -e}[quarterTurns]);
    }
    return new CoarseGrid(cells.cellM(), quarterTurns % 2 == 0 ? columns : rows, density, east, north);
  }

  /** Which cell comes where, from the south-west corner of the turned grid. */
  private static int[] order(int columns, int rows, int quarterTurns) {
    int[] order = new int[columns * rows];
    int width = quarterTurns % 2 == 0 ? columns : rows;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        int x = new int[] {column, rows - 1 - row, columns - 1 - column, row}[quarterTurns];
        int y = new int[] {row, column, rows - 1 - row, columns - 1 - column}[quarterTurns];
        order[y * width + x] = row * columns + column;
      }
    }
    return order;
  }
}
