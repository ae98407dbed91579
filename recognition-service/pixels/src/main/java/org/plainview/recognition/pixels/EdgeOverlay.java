package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;

/** The edges of a view laid over those of another, region by region. Not thread-safe. */
final class EdgeOverlay {

  private final SteadyView before;
  private final EdgeField now;
  private final List<int[]> regions = new ArrayList<>();

  EdgeOverlay(SteadyView before, EdgeField now) {
    this.before = before;
    this.now = now;
  }

  /** These cells are compared from now on; what all of them have in common says nothing of where they lie. */
  void add(int[] cells) {
    regions.add(cells);
  }

  /**
   * Pearson's, of all directions and regions together with the mean of each taken out; 0 where there is nothing to
   * compare.
   *
   * @param dx pixels of the thumbnail by which the view lies further right
   * @param dy pixels by which it lies further down
   * @param turnRad by which it is turned about its middle
   */
  double correlation(int dx, int dy, double turnRad) {
    Sums sums = new Sums();
    double cosine = Math.cos(turnRad);
    double sine = Math.sin(turnRad);
    for (int[] cells : regions) {
      int[] kept = new int[cells.length];
      int[] places = new int[cells.length];
      int count = 0;
      for (int cell : cells) {
        int place = place(cell, dx, dy, cosine, sine);
        if (place >= 0) {
          kept[count] = cell;
          places[count++] = place;
        }
      }
      for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
        sums.add(direction, kept, places, count);
      }
    }
    return sums.correlation();
  }

  /** The pixel of the thumbnail on which the cell comes to lie; -1 outside. */
  private int place(int cell, int dx, int dy, double cosine, double sine) {
    double fromMiddleX = SteadyView.x(cell) - Thumbnail.WIDTH / 2.0;
    double fromMiddleY = SteadyView.y(cell) - now.height() / 2.0;
    int x = (int) Math.round(Thumbnail.WIDTH / 2.0 + cosine * fromMiddleX - sine * fromMiddleY) + dx;
    int y = (int) Math.round(now.height() / 2.0 + sine * fromMiddleX + cosine * fromMiddleY) + dy;
    return x < 0 || y < 0 || x >= Thumbnail.WIDTH || y >= now.height() ? -1 : y * Thumbnail.WIDTH + x;
  }

  double strengthBefore(int cell) {
    return overAll(direction -> before.strength(cell, direction));
  }

  double strengthNow(int cell) {
    return overAll(direction -> now.strength(direction, SteadyView.x(cell), SteadyView.y(cell)));
  }

  private static double overAll(IntToDoubleFunction strength) {
    double squares = 0;
    for (int direction = 0; direction < ViewSignature.DIRECTIONS; direction++) {
      double one = strength.applyAsDouble(direction);
      squares += one * one;
    }
    return Math.sqrt(squares);
  }

  private final class Sums {

    private double covariance;
    private double varianceBefore;
    private double varianceNow;

    void add(int direction, int[] cells, int[] places, int count) {
      double sumA = 0;
      double sumB = 0;
      double sumAa = 0;
      double sumBb = 0;
      double sumAb = 0;
      for (int i = 0; i < count; i++) {
        double a = before.strength(cells[i], direction);
        double b = now.strength(direction, places[i]);
        sumA += a;
        sumB += b;
        sumAa += a * a;
        sumBb += b * b;
        sumAb += a * b;
      }
      if (count > 0) {
        covariance += sumAb - sumA * sumB / count;
        varianceBefore += sumAa - sumA * sumA / count;
        varianceNow += sumBb - sumB * sumB / count;
      }
    }

    double correlation() {
      double both = Math.sqrt(varianceBefore * varianceNow);
      return both < 1e-6 ? 0 : covariance / both;
    }
  }
}
