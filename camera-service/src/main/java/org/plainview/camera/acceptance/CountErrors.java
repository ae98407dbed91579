package org.plainview.camera.acceptance;

import java.util.List;

/**
 * From pairs of counts to how wrong a camera is. The bias is the mean of (counted + 1) / (true + 1); what remains once
 * it is taken out has, among t people, the standard deviation {@code absolute + relative · t}.
 *
 * <p>The two are fitted to the absolute errors by least squares (a normal error's mean absolute value is √(2/π) of its
 * standard deviation), scaled so that they explain the errors' sum of squares, and widened by Student's t over the
 * normal quantile: a few samples do not tell the spread exactly, and ±1.96 standard deviations shall hold 95 % of what
 * comes next.
 */
record CountErrors(int samples, double bias, double absolute, double relative) {

  private static final double NORMAL_95 = 1.96;

  /** People are whole: agreement in every sample is no certainty. */
  private static final double LEAST_ABSOLUTE = 0.5;

  private static final int FITTED = 2;

  /** What the camera counted, and how many there were. */
  record Pair(double counted, double truth) {}

  /**
   * @param pairs more than two
   */
  static CountErrors of(List<Pair> pairs) {
    int n = pairs.size();
    if (n <= FITTED) {
      throw new IllegalArgumentException("An error and its spread need more than " + FITTED + " pairs");
    }
    double bias = pairs.stream().mapToDouble(p -> (p.counted() + 1) / (p.truth() + 1)).average().orElseThrow();
    double[] truths = pairs.stream().mapToDouble(Pair::truth).toArray();
    double[] errors = pairs.stream().mapToDouble(p -> (p.counted() + 1) / bias - 1 - p.truth()).toArray();
    double[] line = nonNegativeLine(truths, errors);
    double squares = 0;
    for (int i = 0; i < n; i++) {
      double deviation = Math.max(LEAST_ABSOLUTE, line[0] + line[1] * truths[i]);
      squares += errors[i] * errors[i] / (deviation * deviation);
    }
    double scale = Math.sqrt(squares / (n - FITTED)) * student95(n - FITTED) / NORMAL_95;
    return new CountErrors(n, bias, Math.max(LEAST_ABSOLUTE, line[0] * scale), line[1] * scale);
  }

  /** Intercept and slope, both zero or more, of the errors' standard deviation over the number of people. */
  private static double[] nonNegativeLine(double[] truths, double[] errors) {
    int n = truths.length;
    double toDeviation = Math.sqrt(Math.PI / 2);
    double sumT = 0;
    double sumY = 0;
    double sumTt = 0;
    double sumTy = 0;
    for (int i = 0; i < n; i++) {
      double y = Math.abs(errors[i]) * toDeviation;
      sumT += truths[i];
      sumY += y;
      sumTt += truths[i] * truths[i];
      sumTy += truths[i] * y;
    }
    double determinant = n * sumTt - sumT * sumT;
    double slope = determinant > 0 ? (n * sumTy - sumT * sumY) / determinant : 0;
    double intercept = (sumY - slope * sumT) / n;
    if (slope < 0) {
      return new double[] {sumY / n, 0};
    }
    return intercept < 0 ? new double[] {0, sumTt > 0 ? sumTy / sumTt : 0} : new double[] {intercept, slope};
  }

  /** The 97.5 % quantile of Student's t (Abramowitz and Stegun, 26.7.5, two terms). */
  static double student95(int degrees) {
    double z = NORMAL_95;
    double z3 = z * z * z;
    return z
        + (z3 + z) / (4.0 * degrees)
        + (5 * z3 * z * z + 16 * z3 + 3 * z) / (96.0 * degrees * degrees);
  }
}
