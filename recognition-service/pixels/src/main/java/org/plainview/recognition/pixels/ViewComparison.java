package org.plainview.recognition.pixels;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * How a view lies over what it looked like before, judged in nine regions apart, by the correlation of their edges
 * at shifts of the whole region.
 *
 * @param known regions that have edges to judge by and in which not too much is moving
 * @param inPlace those whose edges are where they were
 * @param shifted those whose edges lie somewhere else nearby
 * @param bare those in which the edges are gone and nothing is in their place
 * @param otherwise those that show other edges
 */
record ViewComparison(int known, int inPlace, int shifted, int bare, int otherwise) {

  /** Pixels of the thumbnail; 1.6 % of the width. */
  static final int LEAST_SHIFT = 2;

  private static final int FAR_X = 12;
  private static final int FAR_Y = 8;
  private static final int REGIONS = 3;
  private static final int LEAST_CELLS = 12;
  /** Strength, over all directions, from which a cell has an edge. */
  private static final double AN_EDGE = 3;
  /** Correlation of edges from which two regions show the same. */
  private static final double SAME = 0.55;
  private static final double SURELY_SAME = 0.85;
  private static final double CLEARLY_BETTER = 0.1;
  private static final double GONE = 0.45;

  /**
   * @param activity per cell, of what moves
   * @param mostActivity cells in which more is moving say nothing
   */
  static ViewComparison of(ViewSignature before, EdgeField now, float[] activity, double mostActivity) {
    int known = 0;
    int inPlace = 0;
    int shifted = 0;
    int bare = 0;
    int otherwise = 0;
    for (int region = 0; region < REGIONS * REGIONS; region++) {
      Region cells = Region.of(before, now, activity, mostActivity, region);
      if (cells == null) {
        continue;
      }
      known++;
      switch (cells.judge()) {
        case IN_PLACE -> inPlace++;
        case SHIFTED -> shifted++;
        case BARE -> bare++;
        case OTHERWISE -> otherwise++;
      }
    }
    return new ViewComparison(known, inPlace, shifted, bare, otherwise);
  }

  private enum Finding {
    IN_PLACE,
    SHIFTED,
    BARE,
    OTHERWISE
  }

  private record Region(ViewSignature before, EdgeField now, int[] cells) {

    static @Nullable Region of(
        ViewSignature before, EdgeField now, float[] activity, double mostActivity, int region) {
      int rows = before.rows();
      int columns = before.columns();
      int[] cells = new int[rows * columns];
      int count = 0;
      int edges = 0;
      for (int row = region / REGIONS * rows / REGIONS; row < (region / REGIONS + 1) * rows / REGIONS; row++) {
        for (int column = region % REGIONS * columns / REGIONS;
            column < (region % REGIONS + 1) * columns / REGIONS;
            column++) {
          int cell = row * columns + column;
          if (activity[cell] <= mostActivity) {
            cells[count++] = cell;
            edges += strength(before, cell) >= AN_EDGE ? 1 : 0;
          }
        }
      }
      return edges < LEAST_CELLS ? null : new Region(before, now, Arrays.copyOf(cells, count));
    }

    Finding judge() {
      double here = correlation(0, 0);
      if (here >= SURELY_SAME) {
        return Finding.IN_PLACE;
      }
      if (fitsElsewhere(here)) {
        return Finding.SHIFTED;
      }
      return here >= GONE ? Finding.IN_PLACE : lostOrReplaced();
    }

    /** Whether some shift explains the region clearly better than none. */
    private boolean fitsElsewhere(double here) {
      double best = here;
      int bestX = 0;
      int bestY = 0;
      for (int dy = -FAR_Y; dy <= FAR_Y; dy += LEAST_SHIFT) {
        for (int dx = -FAR_X; dx <= FAR_X; dx += LEAST_SHIFT) {
          double there = correlation(dx, dy);
          if (there > best) {
            best = there;
            bestX = dx;
            bestY = dy;
          }
        }
      }
      return best >= SAME && best >= here + CLEARLY_BETTER && (bestX != 0 || bestY != 0);
    }

    private Finding lostOrReplaced() {
      int left = 0;
      int edges = 0;
      for (int cell : cells) {
        if (strength(before, cell) >= AN_EDGE) {
          edges++;
          left += 2 * strengthNow(cell) >= strength(before, cell) ? 1 : 0;
        }
      }
      return 2 * left < edges ? Finding.BARE : Finding.OTHERWISE;
    }

    private double strengthNow(int cell) {
      double squares = 0;
      for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
        double one = now.strength(direction, x(cell), y(cell));
        squares += one * one;
      }
      return Math.sqrt(squares);
    }

    private int x(int cell) {
      return cell % before.columns() * Thumbnail.CELL + Thumbnail.CELL / 2;
    }

    private int y(int cell) {
      return cell / before.columns() * Thumbnail.CELL + Thumbnail.CELL / 2;
    }

    /** Pearson's, of all directions together with the mean of each taken out; 0 where there is nothing to compare. */
    private double correlation(int dx, int dy) {
      double covariance = 0;
      double varianceBefore = 0;
      double varianceNow = 0;
      for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
        double sumA = 0;
        double sumB = 0;
        double sumAa = 0;
        double sumBb = 0;
        double sumAb = 0;
        int n = 0;
        for (int cell : cells) {
          int x = x(cell) + dx;
          int y = y(cell) + dy;
          if (x < 0 || y < 0 || x >= Thumbnail.WIDTH || y >= now.height()) {
            continue;
          }
          double a = before.strength(cell, direction);
          double b = now.strength(direction, x, y);
          sumA += a;
          sumB += b;
          sumAa += a * a;
          sumBb += b * b;
          sumAb += a * b;
          n++;
        }
        if (n < LEAST_CELLS) {
          return 0;
        }
        covariance += sumAb - sumA * sumB / n;
        varianceBefore += sumAa - sumA * sumA / n;
        varianceNow += sumBb - sumB * sumB / n;
      }
      double both = Math.sqrt(varianceBefore * varianceNow);
      return both < 1e-6 ? 0 : covariance / both;
    }
  }

  private static double strength(ViewSignature view, int cell) {
    double squares = 0;
    for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
      double one = view.strength(cell, direction);
      squares += one * one;
    }
    return Math.sqrt(squares);
  }
}
