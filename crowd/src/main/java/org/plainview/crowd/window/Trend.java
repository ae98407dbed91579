package org.plainview.crowd.window;

/**
 * The straight line of least squares through the steps of a window.
 *
 * @param perStep its slope, per step
 * @param standardError of the slope, from what the line leaves over as if that were independent noise
 * @param steps how many steps it rests on; with fewer than three, slope and error are NaN
 */
public record Trend(double perStep, double standardError, int steps) {

  /** Of a column over the window that ends with the step of {@code at}. */
  public static Trend of(TimeRing ring, long atMillis, int column, int window) {
    double n = 0;
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    double sumYy = 0;
    long last = ring.step(atMillis);
    for (int back = 0; back < window; back++) {
      double y = ring.of(last - back, column);
      if (!Double.isNaN(y)) {
        double x = -back;
        n++;
        sumX += x;
        sumY += y;
        sumXx += x * x;
        sumXy += x * y;
        sumYy += y * y;
      }
    }
    if (n < 3) {
      return new Trend(Double.NaN, Double.NaN, (int) n);
    }
    double xx = sumXx - sumX * sumX / n;
    double xy = sumXy - sumX * sumY / n;
    double yy = sumYy - sumY * sumY / n;
    double slope = xy / xx;
    double left = Math.max(0, yy - slope * xy);
    return new Trend(slope, Math.sqrt(left / (n - 2) / xx), (int) n);
  }
}
