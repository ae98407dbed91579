package org.plainview.crowd.situation;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** The mean of a minute's grids: density and velocity of each cell, NaN where it was never seen. */
final class MeanGrid {

  final double cellM;
  final int columns;
  final double[] density;
  final double[] east;
  final double[] north;
  final boolean moves;

  private MeanGrid(CoarseGrid like, boolean moves) {
    this.cellM = like.cellM();
    this.columns = like.columns();
    this.density = new double[like.densitySteps().size()];
    this.east = new double[density.length];
    this.north = new double[density.length];
    this.moves = moves;
  }

  /** Of the grids with the same cells as the last; there must be one at least. */
  static MeanGrid of(List<CoarseGrid> grids) {
    CoarseGrid last = grids.getLast();
    List<CoarseGrid> alike = grids.stream().filter(last::sameCellsAs).toList();
    List<CoarseGrid> moving = alike.stream().filter(CoarseGrid::moves).toList();
    MeanGrid mean = new MeanGrid(last, !moving.isEmpty());
    for (int cell = 0; cell < mean.density.length; cell++) {
      mean.density[cell] = density(alike, cell) * CoarseGrid.DENSITY_STEP_PER_M2;
      mean.east[cell] = velocity(moving, CoarseGrid::velocityXSteps, cell) * CoarseGrid.VELOCITY_STEP_MPS;
      mean.north[cell] = velocity(moving, CoarseGrid::velocityYSteps, cell) * CoarseGrid.VELOCITY_STEP_MPS;
    }
    return mean;
  }

  // Loops, for each minute of each crowd of a city asks for all of its cells.

  private static double density(List<CoarseGrid> grids, int cell) {
    long sum = 0;
    int seen = 0;
    for (CoarseGrid grid : grids) {
      int step = grid.densitySteps().get(cell);
      if (step >= 0) {
        sum += step;
        seen++;
      }
    }
    return seen == 0 ? Double.NaN : (double) sum / seen;
  }

  private static double velocity(List<CoarseGrid> grids, Function<CoarseGrid, List<Integer>> steps, int cell) {
    long sum = 0;
    for (CoarseGrid grid : grids) {
      sum += steps.apply(grid).get(cell);
    }
    return grids.isEmpty() ? 0 : (double) sum / grids.size();
  }

  double[] seenDensities() {
    return Arrays.stream(density).filter(Double::isFinite).sorted().toArray();
  }

  boolean occupied(int cell) {
    return density[cell] >= CoarseGrid.DENSITY_STEP_PER_M2;
  }

  double speed(int cell) {
    return Math.hypot(east[cell], north[cell]);
  }

  /** The neighbour so many cells east and north, or -1 at the edge or where nothing is seen. */
  int neighbour(int cell, int eastward, int northward) {
    int column = cell % columns + eastward;
    int other = cell + eastward + northward * columns;
    boolean within = column >= 0 && column < columns && other >= 0 && other < density.length;
    return within && Double.isFinite(density[other]) ? other : -1;
  }

  /** By linear interpolation between the sorted values; NaN of none. */
  static double quantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElse(Double.NaN);
    return Math.sqrt(Arrays.stream(values).map(value -> (value - mean) * (value - mean)).average().orElse(Double.NaN));
  }
}
