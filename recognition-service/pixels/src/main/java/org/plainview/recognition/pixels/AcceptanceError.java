package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/**
 * How far this camera's counts are off, from people's own counts of sampled moments: the count is corrected by the
 * bias, and among N people the standard deviation is {@code absolute + relative · N}.
 *
 * @param bias mean of {@code (counted + 1) / (true + 1)}; 1 is unbiased
 * @param absolute people
 * @param relative share of the people
 */
public record AcceptanceError(double bias, double absolute, double relative) implements CountUncertainty {

  /** However bad the test, an upper bound is finite. */
  private static final double LEAST_SLOPE = 0.05;

  public AcceptanceError {
    if (!(bias > 0 && absolute >= 0 && relative >= 0) || !Double.isFinite(bias + absolute + relative)) {
      throw new IllegalArgumentException("An acceptance test has a positive bias and errors of zero or more");
    }
  }

  @Override
  public Estimate around(double counted) {
    double people = Math.max(0, (counted + 1) / bias - 1);
    double half = NORMAL_95 * absolute;
    double slope = NORMAL_95 * relative;
    double low = Math.max(0, (people - half) / (1 + slope));
    return new Estimate(people, Math.min(people, low), (people + half) / Math.max(LEAST_SLOPE, 1 - slope));
  }
}
