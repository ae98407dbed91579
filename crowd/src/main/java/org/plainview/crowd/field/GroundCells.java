package org.plainview.crowd.field;

import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.Outline;

/**
 * Square cells over a polygon, with how much of its ground is in each. Rows run from south to north, cells in a
 * row from west to east; the cell of a row and column has the index {@code row * columns + column}. Immutable.
 */
public final class GroundCells {

  /** More cells than this are a mistake in the unit of a length. */
  static final int MAX_CELLS = 1_000_000;

  private final GroundPolygon area;
  private final double originXM;
  private final double originYM;
  private final double cellM;
  private final int columns;
  private final int rows;
  private final double[] insideM2;

  private GroundCells(GroundPolygon area, double originXM, double originYM, double cellM, int columns, int rows) {
    this.area = area;
    this.originXM = originXM;
    this.originYM = originYM;
    this.cellM = cellM;
    this.columns = columns;
    this.rows = rows;
    this.insideM2 = new double[columns * rows];
    Outline outline = Outline.of(area);
    for (int cell = 0; cell < insideM2.length; cell++) {
      double west = originXM + cell % columns * cellM;
      double south = originYM + cell / columns * cellM;
      insideM2[cell] = outline.sharedM2(Outline.rectangle(west, south, west + cellM, south + cellM));
    }
  }

  /**
   * Cells from the south-west corner of the polygon's bounding box on. Throws {@link IllegalArgumentException}
   * for a cell size that is not positive or gives more than a million cells.
   */
  public static GroundCells over(GroundPolygon area, double cellM) {
    double west = area.corners().stream().mapToDouble(GroundPoint::xM).min().orElseThrow();
    double south = area.corners().stream().mapToDouble(GroundPoint::yM).min().orElseThrow();
    double east = area.corners().stream().mapToDouble(GroundPoint::xM).max().orElseThrow();
    double north = area.corners().stream().mapToDouble(GroundPoint::yM).max().orElseThrow();
    // A hair of a cell is rounding, not ground.
    double columns = Math.ceil((east - west) / cellM - 1e-6);
    double rows = Math.ceil((north - south) / cellM - 1e-6);
    if (!(cellM > 0) || !(columns * rows <= MAX_CELLS)) {
      throw new IllegalArgumentException("Cells of " + cellM + " m do not fit this area");
    }
    return new GroundCells(area, west, south, cellM, Math.max(1, (int) columns), Math.max(1, (int) rows));
  }

  public GroundPolygon area() {
    return area;
  }

  public double originXM() {
    return originXM;
  }

  public double originYM() {
    return originYM;
  }

  public double cellM() {
    return cellM;
  }

  public int columns() {
    return columns;
  }

  public int rows() {
    return rows;
  }

  public int size() {
    return insideM2.length;
  }

  /** How much ground of the area is in the cell, in m². */
  public double insideM2(int cell) {
    return insideM2[cell];
  }

  /** Whether at least half of the cell is ground of the area: less gives densities out of little ground. */
  public boolean isInside(int cell) {
    return insideM2[cell] >= 0.5 * cellM * cellM;
  }

  public double centreXM(int cell) {
    return originXM + (cell % columns + 0.5) * cellM;
  }

  public double centreYM(int cell) {
    return originYM + (cell / columns + 0.5) * cellM;
  }

  /** The cell of a point, or -1 outside the grid. */
  public int cellAt(double xM, double yM) {
    int column = (int) Math.floor((xM - originXM) / cellM);
    int row = (int) Math.floor((yM - originYM) / cellM);
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
  }

  /** The cell that lies so many columns east and rows north of another, or -1 outside the grid. */
  public int neighbour(int cell, int east, int north) {
    int column = cell % columns + east;
    int row = cell / columns + north;
    return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : -1;
  }
}
