package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/**
 * How far a detector's count may be off in a scene that nobody has tested it on: among N people its standard
 * deviation is {@code sqrt(perPerson² · N + relative² · N²)}.
 *
 * <p>The first term is random misses and doubles, which grow with the root of the number of people; it is
 * the root mean square error on a labelled sequence, divided by the root of the people in it ({@code bench
 * count}). The second is what stays wrong in another scene or other weather. A site's own acceptance test is the
 * better source ({@link AcceptanceError}).
 *
 * @param perPerson people, per root of a person
 * @param relative share of the people, less than a half
 */
public record CountError(double perPerson, double relative) implements CountUncertainty {

  /** Published counters are 9 to 20 % off on a scene they have not seen. */
  static final double UNSEEN_SCENE = 0.15;

  public CountError {
    if (!(perPerson >= 0 && relative >= 0 && relative < 0.5)) {
      throw new IllegalArgumentException("An error of half the people and more leaves no interval");
    }
  }

  /** The roots of {@code (N - n)² = 1.96² (perPerson² N + relative² N²)}. */
  @Override
  public Estimate around(double counted) {
    double z2 = NORMAL_95 * NORMAL_95;
    double a = 1 - z2 * relative * relative;
    double half = counted + z2 * perPerson * perPerson / 2;
    double root = Math.sqrt(Math.max(0, half * half - a * counted * counted));
    double low = Math.min(counted, Math.max(0, (half - root) / a));
    // Where nobody is seen there may still be one.
    double least = counted + NORMAL_95 * Math.hypot(perPerson, relative);
    return new Estimate(counted, low, Math.max(least, (half + root) / a));
  }
}
