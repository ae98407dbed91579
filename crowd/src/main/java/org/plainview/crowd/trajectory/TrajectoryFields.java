package org.plainview.crowd.trajectory;

import java.util.ArrayList;
import java.util.List;
import org.plainview.crowd.density.KernelField;
import org.plainview.crowd.field.FieldSeries;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;

/**
 * What a perfect camera would give of a laboratory run: fields over cells at a steady rate, from the first frame
 * to the last. The area is that of the cells; who is outside it is not counted.
 */
public final class TrajectoryFields {

  private TrajectoryFields() {}

  /**
   * People counted in each cell, per m² of its ground, with their mean velocity.
   *
   * @param frameStep velocities are displacements from so many frames before to so many after
   */
  public static FieldSeries counted(Trajectories run, GroundCells cells, double samplesPerSecond, int frameStep) {
    return series(run, cells, samplesPerSecond, frameStep, TrajectoryFields::count);
  }

  /** The same as averages with a kernel of {@code radiusM}, also from people beside the area. */
  public static FieldSeries smoothed(
      Trajectories run, GroundCells cells, double samplesPerSecond, int frameStep, double radiusM) {
    KernelField kernel = new KernelField(cells, radiusM);
    return series(
        run,
        cells,
        samplesPerSecond,
        frameStep,
        (people, to) ->
            kernel.ofPeople(
                people.positions(),
                people.velocities().stream().mapToDouble(Walk.Velocity::xMps).toArray(),
                people.velocities().stream().mapToDouble(Walk.Velocity::yMps).toArray(),
                to));
  }

  private static FieldSeries series(
      Trajectories run, GroundCells cells, double samplesPerSecond, int frameStep, Filler filler) {
    if (!(samplesPerSecond > 0)) {
      throw new IllegalArgumentException("A rate must be positive");
    }
    List<GroundField> fields = new ArrayList<>();
    double framesPerSample = run.framesPerSecond() / samplesPerSecond;
    int first = run.firstFrame();
    int last = run.lastFrame();
    for (int i = 0; first + Math.round(i * framesPerSample) <= last; i++) {
      GroundField field = new GroundField(cells);
      filler.fill(run.at(first + (int) Math.round(i * framesPerSample), frameStep), field);
      fields.add(field);
    }
    return new FieldSeries(cells, first / run.framesPerSecond(), samplesPerSecond, fields);
  }

  private static void count(Snapshot people, GroundField to) {
    GroundCells cells = to.cells();
    int[] inCell = new int[cells.size()];
    double[] sumX = new double[cells.size()];
    double[] sumY = new double[cells.size()];
    for (int i = 0; i < people.positions().size(); i++) {
      GroundPoint at = people.positions().get(i);
      int cell = cells.cellAt(at.xM(), at.yM());
      if (cell >= 0 && cells.area().contains(at)) {
        inCell[cell]++;
        sumX[cell] += people.velocities().get(i).xMps();
        sumY[cell] += people.velocities().get(i).yMps();
      }
    }
    for (int cell = 0; cell < cells.size(); cell++) {
      if (inCell[cell] > 0) {
        // Somebody in a sliver of ground at the border counts as in a cell half full of it, not as a crowd.
        double ground = Math.max(cells.insideM2(cell), 0.5 * cells.cellM() * cells.cellM());
        to.set(cell, inCell[cell] / ground, sumX[cell] / inCell[cell], sumY[cell] / inCell[cell]);
      }
    }
  }

  private interface Filler {
    void fill(Snapshot people, GroundField to);
  }
}
