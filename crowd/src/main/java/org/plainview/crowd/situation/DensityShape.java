package org.plainview.crowd.situation;

import java.util.Arrays;
import java.util.Map;

/** The features of where a crowd stands. */
final class DensityShape {

  private DensityShape() {}

  static void describe(MeanGrid grid, Map<Feature, Double> into) {
    double[] cells = grid.seenDensities();
    if (cells.length == 0) {
      return;
    }
    double low = MeanGrid.quantile(cells, 0.05);
    double high = MeanGrid.quantile(cells, 0.95);
    into.put(Feature.CELL_Q05, low);
    into.put(Feature.CELL_Q25, MeanGrid.quantile(cells, 0.25));
    into.put(Feature.CELL_Q50, MeanGrid.quantile(cells, 0.5));
    into.put(Feature.CELL_Q75, MeanGrid.quantile(cells, 0.75));
    into.put(Feature.CELL_Q90, MeanGrid.quantile(cells, 0.9));
    into.put(Feature.CELL_Q95, high);
    into.put(Feature.CELL_RANGE, high - low);
    into.put(Feature.CELL_DEVIATION, MeanGrid.deviation(cells));
    into.put(Feature.CELL_GINI, gini(cells));
    into.put(Feature.OCCUPIED_SHARE, share(cells, CoarseGrid.DENSITY_STEP_PER_M2));
    into.put(Feature.SHARE_ABOVE_2, share(cells, 2));
    into.put(Feature.SHARE_ABOVE_3_5, share(cells, 3.5));
    into.put(Feature.SHARE_ABOVE_5, share(cells, 5));
    neighbours(grid, cells, into);
    centre(grid, into);
  }

  private static double share(double[] cells, double least) {
    return Arrays.stream(cells).filter(density -> density >= least).count() / (double) cells.length;
  }

  private static double gini(double[] sorted) {
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < sorted.length; i++) {
      weighted += (2.0 * (i + 1) - sorted.length - 1) * sorted[i];
      sum += sorted[i];
    }
    return sum == 0 ? Double.NaN : weighted / (sorted.length * sum);
  }

  private static void neighbours(MeanGrid grid, double[] cells, Map<Feature, Double> into) {
    double mean = Arrays.stream(cells).average().orElse(Double.NaN);
    double products = 0;
    double squares = 0;
    double steepest = 0;
    int pairs = 0;
    for (double density : cells) {
      squares += (density - mean) * (density - mean);
    }
    for (int cell = 0; cell < grid.density.length; cell++) {
      if (Double.isNaN(grid.density[cell])) {
        continue;
      }
      for (int way = 0; way < 2; way++) {
        int other = grid.neighbour(cell, 1 - way, way);
        if (other >= 0) {
          pairs++;
          products += (grid.density[cell] - mean) * (grid.density[other] - mean);
          steepest = Math.max(steepest, Math.abs(grid.density[cell] - grid.density[other]));
        }
      }
    }
    if (pairs > 0) {
      into.put(Feature.STEEPEST_STEP, steepest / grid.cellM);
      // An even crowd has no correlation to tell.
      if (squares > 1e-9) {
        into.put(Feature.CLUSTERING, products / pairs / (squares / cells.length));
      }
    }
  }

  private static void centre(MeanGrid grid, Map<Feature, Double> into) {
    double[] ground = new double[4];
    double[] crowd = new double[4];
    for (int cell = 0; cell < grid.density.length; cell++) {
      if (!Double.isNaN(grid.density[cell])) {
        double x = cell % grid.columns;
        double y = cell / grid.columns;
        weigh(ground, x, y, 1);
        weigh(crowd, x, y, grid.density[cell]);
      }
    }
    double radius = radius(ground);
    if (radius > 0 && crowd[0] > 0) {
      double offset =
          Math.hypot(crowd[1] / crowd[0] - ground[1] / ground[0], crowd[2] / crowd[0] - ground[2] / ground[0]);
      into.put(Feature.CENTRE_OFFSET, offset / radius);
      into.put(Feature.CROWD_RADIUS, radius(crowd) / radius);
    }
  }

  private static void weigh(double[] sums, double x, double y, double weight) {
    sums[0] += weight;
    sums[1] += weight * x;
    sums[2] += weight * y;
    sums[3] += weight * (x * x + y * y);
  }

  private static double radius(double[] sums) {
    double x = sums[1] / sums[0];
    double y = sums[2] / sums[0];
    return Math.sqrt(Math.max(0, sums[3] / sums[0] - x * x - y * y));
  }
}
