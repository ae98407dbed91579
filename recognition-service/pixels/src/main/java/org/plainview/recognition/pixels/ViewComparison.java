package org.plainview.recognition.pixels;

import java.util.Arrays;

/**
 * How a view lies over what it looked like before. Where it lies is judged by all edges together: people who stand in
 * front of the scene take edges away and bring edges of their own, but none that fit the scene at one common place.
 *
 * @param known of nine regions, those that have edges to judge by and in which not too much is moving
 * @param bare those in which the edges are gone and nothing is in their place
 * @param here correlation of the edges where they were, -1 to 1
 * @param elsewhere the best correlation with the whole view shifted or turned; 0 when nobody needs to look
 */
record ViewComparison(int known, int bare, double here, double elsewhere) {

  private static final int REGIONS = 3;
  /** With fewer of the nine regions known, a crowd fills the view, or the night. */
  private static final int LEAST_KNOWN = 4;

  private static final int A_THIRD = 3;
  private static final int LEAST_CELLS = 12;
  /** Strength, over all directions, from which a cell has an edge. */
  private static final double AN_EDGE = 3;

  /** Pixels of the thumbnail; 1.6 % of the width. */
  private static final int LEAST_SHIFT = 2;

  private static final int FAR_X = 12;
  private static final int FAR_Y = 8;
  private static final double[] TURNS_RAD = {0, Math.toRadians(-5), Math.toRadians(5)};
  /** Correlation from which nobody needs to look elsewhere. */
  private static final double SURELY_HERE = 0.85;
  /** Correlation from which two views show the same. */
  private static final double SAME = 0.5;
  private static final double CLEARLY_BETTER = 0.1;

  /**
   * @param activity per cell, of what moves
   * @param mostActivity cells in which more is moving say nothing
   */
  static ViewComparison of(SteadyView before, EdgeField now, float[] activity, double mostActivity) {
    EdgeOverlay overlay = new EdgeOverlay(before, now);
    int known = 0;
    int bare = 0;
    for (int region = 0; region < REGIONS * REGIONS; region++) {
      int[] cells = still(before.rows(), activity, mostActivity, region);
      int edges = 0;
      int left = 0;
      for (int cell : cells) {
        double was = overlay.strengthBefore(cell);
        if (was >= AN_EDGE) {
          edges++;
          left += 2 * overlay.strengthNow(cell) >= was ? 1 : 0;
        }
      }
      if (edges >= LEAST_CELLS) {
        known++;
        bare += 2 * left < edges ? 1 : 0;
        overlay.add(cells);
      }
    }
    double here = overlay.correlation(0, 0, 0);
    return new ViewComparison(known, bare, here, here >= SURELY_HERE ? 0 : elsewhere(overlay));
  }

  /** Whether enough can be seen to say anything. */
  boolean tells() {
    return known >= LEAST_KNOWN;
  }

  boolean isInPlace() {
    return here >= SAME && !isElsewhere();
  }

  boolean isElsewhere() {
    return elsewhere >= SAME && elsewhere >= here + CLEARLY_BETTER;
  }

  /** Whether something smooth hides a third of the view. */
  boolean isCovered() {
    return bare >= A_THIRD && bare * A_THIRD >= known;
  }

  private static int[] still(int rows, float[] activity, double mostActivity, int region) {
    int columns = Thumbnail.COLUMNS;
    int[] cells = new int[rows * columns];
    int count = 0;
    int left = region % REGIONS * columns / REGIONS;
    int right = (region % REGIONS + 1) * columns / REGIONS;
    for (int row = region / REGIONS * rows / REGIONS; row < (region / REGIONS + 1) * rows / REGIONS; row++) {
      for (int cell = row * columns + left; cell < row * columns + right; cell++) {
        if (activity[cell] <= mostActivity) {
          cells[count++] = cell;
        }
      }
    }
    return Arrays.copyOf(cells, count);
  }

  private static double elsewhere(EdgeOverlay overlay) {
    double best = 0;
    for (double turnRad : TURNS_RAD) {
      for (int dy = -FAR_Y; dy <= FAR_Y; dy += LEAST_SHIFT) {
        for (int dx = -FAR_X; dx <= FAR_X; dx += LEAST_SHIFT) {
          if (dx != 0 || dy != 0 || turnRad != 0) {
            best = Math.max(best, overlay.correlation(dx, dy, turnRad));
          }
        }
      }
    }
    return best;
  }
}
