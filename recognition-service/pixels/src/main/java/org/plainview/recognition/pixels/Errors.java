package org.plainview.recognition.pixels;

import java.util.Arrays;

/**
 * Errors of many measurements, and how many of their 95 % intervals contained the truth.
 *
 * @param median of the absolute errors, in the unit of what was measured
 * @param p95 of the absolute errors
 * @param covered intervals that contain the truth
 */
public record Errors(int measured, double median, double p95, int covered) {

  /** Share of the intervals that contain the truth; 1 when nothing was measured. */
  public double coverage() {
    return measured == 0 ? 1 : (double) covered / measured;
  }

  /** Collects errors. */
  static final class Collector {

    private double[] absolute = new double[64];
    private int size;
    private int covered;

    void add(double error, boolean contained) {
      if (size == absolute.length) {
        absolute = Arrays.copyOf(absolute, 2 * size);
      }
      absolute[size++] = Math.abs(error);
      covered += contained ? 1 : 0;
    }

    Errors errors() {
      double[] sorted = Arrays.copyOf(absolute, size);
      Arrays.sort(sorted);
      return new Errors(size, quantile(sorted, 0.5), quantile(sorted, 0.95), covered);
    }

    /** The smallest error that at least this share does not exceed. */
    private static double quantile(double[] sorted, double share) {
      return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
  }
}
