package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/** How far the mean speed of people may be off. Figures of {@code bench speed} on PETS 2009 S3 MF1. */
final class SpeedError {

  /** Root mean square error of the speed at one torso, gait included, in m/s. */
  private static final double PER_PERSON_MPS = 0.26;

  /** What stays wrong for all alike: how much slower flow is than feet differs between scenes. */
  private static final double RELATIVE = 0.1;

  private SpeedError() {}

  /**
   * The 95 % interval of a mean speed.
   *
   * @param people of whom it is the mean, at least one
   * @param noiseMps of a velocity on still ground; NaN when unknown
   */
  static Estimate around(double speedMps, int people, double noiseMps) {
    double noise = Double.isNaN(noiseMps) ? 0 : noiseMps;
    double random = (PER_PERSON_MPS * PER_PERSON_MPS + noise * noise) / people;
    double half = CountUncertainty.NORMAL_95 * Math.sqrt(random + RELATIVE * RELATIVE * speedMps * speedMps);
    return new Estimate(speedMps, Math.max(0, speedMps - half), speedMps + half);
  }
}
