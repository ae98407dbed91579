package org.plainview.bench.scenarios;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.plainview.crowd.density.KernelField;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.motion.Measured.Value;
import org.plainview.crowd.motion.PressureMeter;

/**
 * What a perfect camera would find of a laboratory run with a kernel of 1 m on cells of 0.3 m: the density of the zone,
 * and the crowd pressure of its worst cell. Not thread-safe.
 */
final class KernelProbe {

  static final int PER_SECOND = 8;

  private static final double CELL_M = 0.3;

  private final GroundPolygon walkable;
  private final GroundCells cells;
  private final int[] inZone;
  private final KernelField kernel;
  private final GroundField field;
  private final PressureMeter pressure;
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
    pressure = new PressureMeter(cells, PER_SECOND);
  }

  void take(List<Person> everybody) {
    List<Person> people =
        everybody.stream().filter(person -> walkable.contains(new GroundPoint(person.x, person.y))).toList();
    List<GroundPoint> positions = people.stream().map(person -> new GroundPoint(person.x, person.y)).toList();
    double[] vx = people.stream().mapToDouble(person -> person.vx).toArray();
    double[] vy = people.stream().mapToDouble(person -> person.vy).toArray();
    kernel.ofPeople(positions, vx, vy, field);
    pressure.add((double) taken++ / PER_SECOND, field);
  }

  /** Mean density of the zone at the last look, in people per m². */
  double densityPerM2() {
    return Arrays.stream(inZone).mapToDouble(field::densityPerM2).average().orElse(0);
  }

  /** In 1/s²; NaN before ten seconds have passed and where no cell is dense enough for it. */
  double pressurePerS2() {
    return IntStream.of(inZone)
        .mapToObj(cell -> pressure.of(cell, 0))
        .filter(Value.class::isInstance)
        .mapToDouble(measured -> ((Value) measured).value())
        .max()
        .orElse(Double.NaN);
  }
}
