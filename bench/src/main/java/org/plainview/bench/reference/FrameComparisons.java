package org.plainview.bench.reference;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.plainview.crowd.density.ClassicDensity;
import org.plainview.crowd.density.VoronoiDiagram;
import org.plainview.crowd.trajectory.LineCrossings;
import org.plainview.crowd.trajectory.Snapshot;
import org.plainview.crowd.trajectory.Trajectories;

/** The measures that have a value for every frame. Only frames that a table lists are compared. */
final class FrameComparisons {

  private final Trajectories run;
  private final Case of;
  private final Path folder;

  FrameComparisons(Trajectories run, Case of, Path folder) {
    this.run = run;
    this.of = of;
    this.folder = folder;
  }

  List<Comparison> all() {
    List<Comparison> all = new ArrayList<>();
    table("rho_v_Classic", _ -> true)
        .ifPresent(
            rows -> {
              all.add(Comparison.byFrame("classic density", "p/m²", rows, 1, this::classicDensity));
              all.add(Comparison.byFrame("mean speed", "m/s", rows, 2, this::meanSpeed));
            });
    table("rho_v_Voronoi", name -> !name.contains("cut_off"))
        .ifPresent(rows -> addVoronoi(all, "Voronoi", rows, Double.POSITIVE_INFINITY));
    table("rho_v_Voronoi", name -> name.contains("cut_off"))
        .ifPresent(rows -> addVoronoi(all, "Voronoi cut off at 0.8 m,", rows, VoronoiDiagram.CUT_OFF_RADIUS_M));
    table("Flow_NT", _ -> true)
        .ifPresent(
            rows -> {
              int[] crossed = LineCrossings.of(run, of.line(), of.frameStep()).cumulative();
              all.add(
                  Comparison.byFrame(
                      "people over the line so far", "p", rows, 2, frame -> crossed[frame - run.firstFrame()]));
            });
    return all;
  }

  private Optional<List<double[]>> table(String prefix, Predicate<String> name) {
    return Published.in(folder, prefix, name).map(table -> table.rowsOf(run, 3));
  }

  private void addVoronoi(List<Comparison> to, String name, List<double[]> rows, double cutOffM) {
    int first = run.firstFrame();
    double[][] measured = new double[run.lastFrame() - first + 1][3];
    for (double[] row : rows) {
      measured[(int) row[0] - first] = voronoi((int) row[0], cutOffM);
    }
    to.add(Comparison.byFrame(name + " density", "p/m²", rows, 1, frame -> measured[frame - first][0]));
    List<double[]> some = rows.stream().filter(row -> measured[(int) row[0] - first][2] >= 3).toList();
    if (some.size() < rows.size() && !some.isEmpty()) {
      to.add(Comparison.byFrame("  with 3 people or more", "p/m²", some, 1, frame -> measured[frame - first][0]));
    }
    to.add(Comparison.byFrame(name + " speed", "m/s", rows, 2, frame -> measured[frame - first][1]));
  }

  private double[] voronoi(int frame, double cutOffM) {
    Snapshot people = run.at(frame, of.frameStep());
    VoronoiDiagram diagram = VoronoiDiagram.of(people.positions(), of.walkable(), cutOffM);
    return new double[] {
      diagram.densityPerM2(of.area()), diagram.mean(of.area(), people.speedsMps()), people.positions().size()
    };
  }

  private double classicDensity(int frame) {
    return ClassicDensity.perM2(run.at(frame, of.frameStep()).positions(), of.area());
  }

  private double meanSpeed(int frame) {
    return run.at(frame, of.frameStep()).meanSpeedMps(of.area());
  }
}
