package org.plainview.crowd.density;

import java.util.Arrays;
import java.util.List;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;

/**
 * Density and velocity averaged around each cell's centre with Gaussian weight {@code f(d) = exp(-d²/R²) / (pi
 * R²)}: {@code rho = sum of f / integral of f over the area} and {@code V = sum of v f / sum of f}.
 *
 * <p>Source: Helbing, Johansson, Al-Abideen, Phys. Rev. E 75, 046109 (2007), R = 1 m. Dividing by the integral,
 * which is 1 away from walls, is ours: without it a crowd along a wall has half its density.
 *
 * <p>Holds scratch space: belongs to one thread, allocates nothing per field.
 */
public final class KernelField {

  /** The R of the source. */
  public static final double RADIUS_M = 1;

  /** Beyond this many R a weight is less than 1/8000 of the largest. */
  private static final double REACH = 3;

  private final GroundCells cells;
  private final double radiusM;
  private final int reachCells;
  /** Of a distance in whole cells, along one axis. */
  private final double[] weight;
  /** Per cell: integral of f over the area, as seen from its centre. */
  private final double[] areaSeen;
  private final double[] people;
  private final double[] moving;
  private final double[] fluxX;
  private final double[] fluxY;
  private final double[] half;

  /** Throws {@link IllegalArgumentException} for cells larger than R, which cannot carry the kernel. */
  public KernelField(GroundCells cells, double radiusM) {
    if (!(radiusM > 0) || cells.cellM() > radiusM) {
      throw new IllegalArgumentException("A kernel needs a radius of at least a cell");
    }
    this.cells = cells;
    this.radiusM = radiusM;
    reachCells = (int) Math.ceil(REACH * radiusM / cells.cellM());
    weight = new double[reachCells + 1];
    for (int i = 0; i < weight.length; i++) {
      weight[i] = axisWeight(i * cells.cellM());
    }
    int n = cells.size();
    people = new double[n];
    moving = new double[n];
    fluxX = new double[n];
    fluxY = new double[n];
    half = new double[n];
    areaSeen = new double[n];
    for (int cell = 0; cell < n; cell++) {
      areaSeen[cell] = cells.insideM2(cell);
    }
    spread(areaSeen);
  }

  /** Fills a field from positions of one moment and their velocities, in the same order. */
  public void ofPeople(List<GroundPoint> positions, double[] velocityXMps, double[] velocityYMps, GroundField to) {
    clear();
    for (int i = 0; i < positions.size(); i++) {
      add(positions.get(i), velocityXMps[i], velocityYMps[i]);
    }
    fill(to);
  }

  /**
   * Fills a field from one of the same cells whose density was measured cell by cell; cells without a velocity
   * weigh nothing in that of others. {@code from} and {@code to} may be the same.
   */
  public void ofCells(GroundField from, GroundField to) {
    clear();
    for (int cell = 0; cell < people.length; cell++) {
      people[cell] = from.densityPerM2(cell) * cells.insideM2(cell);
      if (from.hasVelocity(cell)) {
        moving[cell] = people[cell];
        fluxX[cell] = people[cell] * from.velocityXMps(cell);
        fluxY[cell] = people[cell] * from.velocityYMps(cell);
      }
    }
    spread(people);
    spread(moving);
    spread(fluxX);
    spread(fluxY);
    fill(to);
  }

  private void clear() {
    Arrays.fill(people, 0);
    Arrays.fill(moving, 0);
    Arrays.fill(fluxX, 0);
    Arrays.fill(fluxY, 0);
  }

  private void add(GroundPoint at, double velocityX, double velocityY) {
    int column = (int) Math.floor((at.xM() - cells.originXM()) / cells.cellM());
    int row = (int) Math.floor((at.yM() - cells.originYM()) / cells.cellM());
    int lastRow = Math.min(row + reachCells, cells.rows() - 1);
    int lastColumn = Math.min(column + reachCells, cells.columns() - 1);
    for (int r = Math.max(0, row - reachCells); r <= lastRow; r++) {
      double alongY = axisWeight(cells.originYM() + (r + 0.5) * cells.cellM() - at.yM());
      for (int c = Math.max(0, column - reachCells); c <= lastColumn; c++) {
        int cell = r * cells.columns() + c;
        double f = alongY * axisWeight(cells.originXM() + (c + 0.5) * cells.cellM() - at.xM());
        people[cell] += f;
        moving[cell] += f;
        fluxX[cell] += f * velocityX;
        fluxY[cell] += f * velocityY;
      }
    }
  }

  private void fill(GroundField to) {
    for (int cell = 0; cell < people.length; cell++) {
      if (moving[cell] > 0) {
        to.set(cell, people[cell] / areaSeen[cell], fluxX[cell] / moving[cell], fluxY[cell] / moving[cell]);
      } else {
        to.set(cell, areaSeen[cell] > 0 ? people[cell] / areaSeen[cell] : 0, Double.NaN, Double.NaN);
      }
    }
  }

  /** Sums every cell's amount into the cells around it, with the weight of their distance. */
  private void spread(double[] amounts) {
    Arrays.fill(half, 0);
    int columns = cells.columns();
    for (int cell = 0; cell < amounts.length; cell++) {
      if (amounts[cell] != 0) {
        int column = cell % columns;
        for (int c = Math.max(0, column - reachCells); c <= Math.min(columns - 1, column + reachCells); c++) {
          half[cell - column + c] += weight[Math.abs(c - column)] * amounts[cell];
        }
      }
    }
    Arrays.fill(amounts, 0);
    for (int cell = 0; cell < amounts.length; cell++) {
      if (half[cell] != 0) {
        int row = cell / columns;
        int column = cell % columns;
        for (int r = Math.max(0, row - reachCells); r <= Math.min(cells.rows() - 1, row + reachCells); r++) {
          amounts[r * columns + column] += weight[Math.abs(r - row)] * half[cell];
        }
      }
    }
  }

  private double axisWeight(double distanceM) {
    return Math.exp(-distanceM * distanceM / (radiusM * radiusM)) / (Math.sqrt(Math.PI) * radiusM);
  }
}
