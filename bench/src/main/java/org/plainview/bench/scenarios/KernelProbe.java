package org.plainview.bench.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plainview.crowd.density.KernelField;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/**
 * What a perfect camera would find of a laboratory run with a kernel of 1 m: the density of the zone, and crowd pressure.
 * That is density times the variance of the averaged velocity over ten seconds, less their linear trend, on cells of 0.3
 * m; of the worst cell that has 4 people per m² on average. Not thread-safe.
 */
final class KernelProbe {

  static final int PER_SECOND = 8;

  private static final int WINDOW = 10 * PER_SECOND;
  private static final double CELL_M = 0.3;
  private static final double DENSE_PER_M2 = 4;

  private final GroundPolygon walkable;
  private final GroundCells cells;
  private final int[] inZone;
  private final KernelField kernel;
  private final GroundField field;
  private final double[][] density;
  private final double[][] velocityX;
  private final double[][] velocityY;
  private int taken;

  /**
   * @param walkable the ground on which people can be, from which the kernel takes them
   * @param zone the part of it that is told of
   */
  KernelProbe(GroundPolygon walkable, Zone zone) {
    this.walkable = walkable;
    cells = GroundCells.over(walkable, CELL_M);
    inZone =
        IntStream.range(0, cells.size())
            .filter(cell -> zone.contains(new Person(cells.centreXM(cell), cells.centreYM(cell), 1, 0, 0)))
            .toArray();
    kernel = new KernelField(cells, KernelField.RADIUS_M);
    field = new GroundField(cells);
    density = new double[cells.size()][WINDOW];
    velocityX = new double[cells.size()][WINDOW];
    velocityY = new double[cells.size()][WINDOW];
  }

  void take(List<Person> everybody) {
    List<Person> people =
        everybody.stream().filter(person -> walkable.contains(new GroundPoint(person.x, person.y))).toList();
    List<GroundPoint> positions = people.stream().map(person -> new GroundPoint(person.x, person.y)).toList();
    double[] vx = people.stream().mapToDouble(person -> person.vx).toArray();
    double[] vy = people.stream().mapToDouble(person -> person.vy).toArray();
    kernel.ofPeople(positions, vx, vy, field);
    int at = taken++ % WINDOW;
    for (int cell = 0; cell < cells.size(); cell++) {
      density[cell][at] = field.densityPerM2(cell);
      velocityX[cell][at] = field.hasVelocity(cell) ? field.velocityXMps(cell) : 0;
      velocityY[cell][at] = field.hasVelocity(cell) ? field.velocityYMps(cell) : 0;
    }
  }

  /** Mean density of the zone at the last look, in people per m². */
  double densityPerM2() {
    return Arrays.stream(inZone).mapToDouble(field::densityPerM2).average().orElse(0);
  }

  /** In 1/s²; NaN before ten seconds have passed and where no cell is that dense. */
  double pressurePerS2() {
    double worst = Double.NaN;
    if (taken < WINDOW) {
      return worst;
    }
    for (int cell : inZone) {
      double rho = mean(density[cell]);
      if (rho >= DENSE_PER_M2) {
        double pressure = rho * (variance(velocityX[cell]) + variance(velocityY[cell]));
        worst = Double.isNaN(worst) ? pressure : Math.max(worst, pressure);
      }
    }
    return worst;
  }

  /** About the line of least squares, in the order of time. */
  private double variance(double[] values) {
    double mean = mean(values);
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < WINDOW; i++) {
      double x = i - (WINDOW - 1) / 2.0;
      double y = values[(taken + i) % WINDOW] - mean;
      xy += x * y;
      xx += x * x;
      yy += y * y;
    }
    return Math.max(0, yy - xy * xy / xx) / WINDOW;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
