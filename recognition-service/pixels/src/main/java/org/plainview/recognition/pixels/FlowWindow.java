package org.plainview.recognition.pixels;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.motion.Compression;

/**
 * Flow through a zone's cells, averaged over half a minute: in one picture somebody who steps from one cell to the
 * next looks like a crowd that gathers. Belongs to one thread.
 */
final class FlowWindow {

  static final double WINDOW_S = 30;

  private static final int LEAST_SAMPLES = 10;

  private final Deque<Flux> window = new ArrayDeque<>();
  private double startedS = Double.NaN;

  private record Flux(double atS, double[] x, double[] y) {}

  void forget() {
    window.clear();
    startedS = Double.NaN;
  }

  void add(double nowS, GroundField field) {
    int n = field.cells().size();
    double[] x = new double[n];
    double[] y = new double[n];
    for (int cell = 0; cell < n; cell++) {
      if (field.hasVelocity(cell)) {
        x[cell] = field.densityPerM2(cell) * field.velocityXMps(cell);
        y[cell] = field.densityPerM2(cell) * field.velocityYMps(cell);
      }
    }
    add(new Flux(nowS, x, y));
  }

  /** Nothing has moved since the last picture. */
  void still(double nowS, GroundCells cells) {
    add(new Flux(nowS, new double[cells.size()], new double[cells.size()]));
  }

  private void add(Flux flux) {
    double nowS = flux.atS();
    if (Double.isNaN(startedS)) {
      startedS = nowS;
    }
    window.addLast(flux);
    while (window.getFirst().atS() < nowS - WINDOW_S) {
      window.removeFirst();
    }
  }

  boolean filled() {
    return window.size() >= LEAST_SAMPLES && window.getLast().atS() - startedS >= WINDOW_S;
  }

  /** The largest {@code -div(rho V)} of cells with four neighbours in the zone, in people per m² and second. */
  OptionalDouble compression(ZoneGround ground) {
    GroundCells cells = ground.cells();
    GroundField mean = new GroundField(cells);
    for (int cell = 0; cell < cells.size(); cell++) {
      double x = 0;
      double y = 0;
      for (Flux flux : window) {
        x += flux.x()[cell] / window.size();
        y += flux.y()[cell] / window.size();
      }
      mean.set(cell, 1, x, y);
    }
    OptionalDouble largest = OptionalDouble.empty();
    for (int cell = 0; cell < cells.size(); cell++) {
      boolean all =
          ground.measures(cell)
              && in(ground, cells.neighbour(cell, 1, 0))
              && in(ground, cells.neighbour(cell, -1, 0))
              && in(ground, cells.neighbour(cell, 0, 1))
              && in(ground, cells.neighbour(cell, 0, -1));
      if (all) {
        double gathers = Compression.perM2S(mean, cell);
        largest = OptionalDouble.of(Math.max(gathers, largest.orElse(Double.NEGATIVE_INFINITY)));
      }
    }
    return largest;
  }

  private static boolean in(ZoneGround ground, int cell) {
    return cell >= 0 && ground.measures(cell);
  }
}
