package org.plainview.crowd.situation;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;

/** The features of how a crowd moves over its ground. */
final class FlowShape {

  private static final int DIRECTIONS = 8;
  private static final double STANDING_MPS = 0.1;

  private FlowShape() {}

  static void describe(MeanGrid grid, Map<Feature, Double> into) {
    int[] cells = IntStream.range(0, grid.density.length).filter(grid::occupied).toArray();
    if (!grid.moves || cells.length == 0) {
      return;
    }
    double[] speeds = Arrays.stream(cells).mapToDouble(grid::speed).sorted().toArray();
    into.put(Feature.CELL_SPEED_DEVIATION, MeanGrid.deviation(speeds));
    into.put(Feature.CELL_SPEED_Q10, MeanGrid.quantile(speeds, 0.1));
    into.put(Feature.CELL_SPEED_Q90, MeanGrid.quantile(speeds, 0.9));
    into.put(Feature.STANDING_SHARE, share(speeds));
    into.put(Feature.GATHERING_SHARE, gathering(grid, cells));
    directions(grid, cells, into);
  }

  private static double share(double[] speeds) {
    return Arrays.stream(speeds).filter(speed -> speed < STANDING_MPS).count() / (double) speeds.length;
  }

  private static void directions(MeanGrid grid, int[] cells, Map<Feature, Double> into) {
    double east = 0;
    double north = 0;
    double flow = 0;
    for (int cell : cells) {
      east += grid.density[cell] * grid.east[cell];
      north += grid.density[cell] * grid.north[cell];
      flow += grid.density[cell] * grid.speed(cell);
    }
    if (flow <= 0) {
      return;
    }
    into.put(Feature.FLOW_EAST, east / flow);
    into.put(Feature.FLOW_NORTH, north / flow);
    into.put(Feature.FLOW_ORDER, Math.hypot(east, north) / flow);
    double main = Math.atan2(north, east);
    double[] shares = new double[DIRECTIONS];
    for (int cell : cells) {
      double turn = (Math.atan2(grid.north[cell], grid.east[cell]) - main) / (2 * Math.PI) * DIRECTIONS;
      shares[Math.floorMod(Math.round(turn), DIRECTIONS)] += grid.density[cell] * grid.speed(cell) / flow;
    }
    double entropy = 0;
    for (int i = 0; i < DIRECTIONS; i++) {
      into.put(Feature.ALL.get(Feature.FLOW_AT_0.ordinal() + i), shares[i]);
      entropy -= shares[i] > 0 ? shares[i] * Math.log(shares[i]) : 0;
    }
    into.put(Feature.FLOW_ENTROPY, entropy / Math.log(DIRECTIONS));
  }

  private static double gathering(MeanGrid grid, int[] cells) {
    int gathering = 0;
    for (int cell : cells) {
      double divergence = 0;
      for (int side = -1; side <= 1; side += 2) {
        int beside = grid.neighbour(cell, side, 0);
        int beyond = grid.neighbour(cell, 0, side);
        divergence += beside < 0 ? 0 : side * grid.density[beside] * grid.east[beside];
        divergence += beyond < 0 ? 0 : side * grid.density[beyond] * grid.north[beyond];
      }
      gathering += divergence < 0 ? 1 : 0;
    }
    return gathering / (double) cells.length;
  }
}
