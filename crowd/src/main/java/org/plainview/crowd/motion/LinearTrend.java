package org.plainview.crowd.motion;

/** What is left of a sequence when its straight line of least squares is taken away. Reused; one thread. */
final class LinearTrend {

  private int n;
  private double sumT;
  private double sumTT;
  private double sumY;
  private double sumYY;
  private double sumTY;

  void clear() {
    n = 0;
    sumT = sumTT = sumY = sumYY = sumTY = 0;
  }

  /** Times should start near zero, or precision is lost. */
  void add(double t, double y) {
    n++;
    sumT += t;
    sumTT += t * t;
    sumY += y;
    sumYY += y * y;
    sumTY += t * y;
  }

  int size() {
    return n;
  }

  double slope() {
    double spread = sumTT - sumT * sumT / n;
    return spread > 0 ? (sumTY - sumT * sumY / n) / spread : 0;
  }

  double at(double t) {
    return sumY / n + slope() * (t - sumT / n);
  }

  /** Unbiased variance around the line; needs three values at least. */
  double variance() {
    double explained = slope() * (sumTY - sumT * sumY / n);
    return Math.max(0, sumYY - sumY * sumY / n - explained) / (n - 2);
  }
}
