package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.plainview.crowd.density.KernelField;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

/**
 * Density and velocity over one zone's ground: people spread by a kernel over cells of 1 m, and means of those over
 * the cells that may leave. Belongs to one thread.
 */
final class ZoneGround {

  private static final double FINE_M = 1;
  private static final int MOST_CELLS = 144;
  private static final int MOST_FINE_CELLS = 40_000;

  private final GroundCells fine;
  private final GroundCells cells;
  private final int[] cellOfFine;
  private final double[] seenM2;
  private final double coverage;
  private final KernelField kernel;
  private final GroundField fineField;
  private final GroundField field;

  private ZoneGround(GroundCells fine, GroundCells cells, FootError feet) {
    this.fine = fine;
    this.cells = cells;
    this.kernel = new KernelField(fine, KernelField.RADIUS_M);
    this.fineField = new GroundField(fine);
    this.field = new GroundField(cells);
    this.cellOfFine = new int[fine.size()];
    this.seenM2 = new double[cells.size()];
    double seen = 0;
    for (int i = 0; i < fine.size(); i++) {
      cellOfFine[i] = cells.cellAt(fine.centreXM(i), fine.centreYM(i));
      if (fine.insideM2(i) > 0 && feet.sees(new GroundPoint(fine.centreXM(i), fine.centreYM(i)))) {
        seen += fine.insideM2(i);
        seenM2[cellOfFine[i]] += fine.insideM2(i);
      }
    }
    this.coverage = Math.min(1, seen / fine.area().areaM2());
  }

  /** Empty for a zone so large that no camera sees it. */
  static Optional<ZoneGround> of(GroundPolygon polygon, FootError feet) {
    GroundCells cells = null;
    for (double cellM = GroundSteps.LEAST_CELL_M; cells == null; cellM++) {
      GroundCells candidate = GroundCells.over(polygon, cellM);
      if (candidate.size() * cellM * cellM > MOST_FINE_CELLS) {
        return Optional.empty();
      }
      cells = candidate.size() <= MOST_CELLS ? candidate : null;
    }
    return Optional.of(new ZoneGround(GroundCells.over(polygon, FINE_M), cells, feet));
  }

  double coverage() {
    return coverage;
  }

  GroundCells cells() {
    return cells;
  }

  /**
   * The field of these people; filled anew by each call.
   *
   * @param inZone indices into the sample
   * @param correction people who are there per person found
   * @param moving whether enough velocities are known to tell any
   */
  GroundField fill(CrowdSample crowd, List<Integer> inZone, double correction, boolean moving) {
    List<GroundPoint> positions = new ArrayList<>();
    double[] x = new double[inZone.size()];
    double[] y = new double[inZone.size()];
    // Whoever's velocity is unknown is taken to move like the others.
    GroundVelocity mean = mean(crowd, inZone);
    for (int i : inZone) {
      GroundPoint foot = crowd.foot(i);
      if (foot != null) {
        GroundVelocity velocity = Objects.requireNonNullElse(crowd.velocity(i), mean);
        x[positions.size()] = velocity.xMps();
        y[positions.size()] = velocity.yMps();
        positions.add(foot);
      }
    }
    kernel.ofPeople(positions, x, y, fineField);
    gather(correction, moving);
    return field;
  }

  private static GroundVelocity mean(CrowdSample crowd, List<Integer> inZone) {
    List<GroundVelocity> known = inZone.stream().map(crowd::velocity).filter(Objects::nonNull).toList();
    return new GroundVelocity(
        known.stream().mapToDouble(GroundVelocity::xMps).average().orElse(0),
        known.stream().mapToDouble(GroundVelocity::yMps).average().orElse(0));
  }

  private void gather(double correction, boolean moving) {
    double[] people = new double[cells.size()];
    double[] x = new double[cells.size()];
    double[] y = new double[cells.size()];
    for (int i = 0; i < fine.size(); i++) {
      double here = fineField.densityPerM2(i) * fine.insideM2(i);
      if (here > 0 && fineField.hasVelocity(i)) {
        people[cellOfFine[i]] += here;
        x[cellOfFine[i]] += here * fineField.velocityXMps(i);
        y[cellOfFine[i]] += here * fineField.velocityYMps(i);
      }
    }
    for (int cell = 0; cell < people.length; cell++) {
      double density = people[cell] > 0 ? correction * people[cell] / cells.insideM2(cell) : 0;
      boolean known = moving && people[cell] > 0;
      field.set(cell, density, known ? x[cell] / people[cell] : Double.NaN, known ? y[cell] / people[cell] : Double.NaN);
    }
  }

  /** Whether the cell is in the zone, and most of its ground is seen well. */
  boolean measures(int cell) {
    return cells.isInside(cell) && seenM2[cell] >= 0.5 * cells.insideM2(cell);
  }

  /** The cell with most people per m², or -1 where none is measured. */
  int densest() {
    int densest = -1;
    for (int cell = 0; cell < cells.size(); cell++) {
      if (measures(cell) && (densest < 0 || field.densityPerM2(cell) > field.densityPerM2(densest))) {
        densest = cell;
      }
    }
    return densest;
  }

  GroundSteps steps() {
    List<Integer> density = new ArrayList<>();
    List<Integer> x = new ArrayList<>();
    List<Integer> y = new ArrayList<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      boolean measured = measures(cell);
      boolean several = field.densityPerM2(cell) * cells.insideM2(cell) >= GroundSteps.LEAST_PEOPLE_THAT_MOVE;
      boolean moves = measured && several && field.hasVelocity(cell);
      density.add(
          measured
              ? (int) Math.round(field.densityPerM2(cell) / GroundSteps.DENSITY_STEP_PER_M2)
              : GroundSteps.NOT_SEEN);
      x.add(moves ? (int) Math.round(field.velocityXMps(cell) / GroundSteps.VELOCITY_STEP_MPS) : 0);
      y.add(moves ? (int) Math.round(field.velocityYMps(cell) / GroundSteps.VELOCITY_STEP_MPS) : 0);
    }
    return new GroundSteps(cells.originXM(), cells.originYM(), cells.cellM(), cells.columns(), density, x, y);
  }
}
