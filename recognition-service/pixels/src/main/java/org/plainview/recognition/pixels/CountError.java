package org.plainview.recognition.pixels;

import org.plainview.crowd.level.Estimate;

/**
 * How far a count may be off: the standard deviation is {@code sqrt(perPerson² · n + relative² · n²)}, and
 * never less than that of one person.
 *
 * <p>The first term is random misses and doubles, which grow with the root of the number of people; it is
 * the root mean square error on a labelled sequence, divided by the root of the people in it ({@code bench
 * count}). The second is what stays wrong in a scene that the detector was not tested on. Both are
 * {@code bench} figures of one real sequence and one guess from published cross-scene errors; a site's own
 * acceptance test is the better source.
 *
 * @param perPerson people, per root of a person
 * @param relative share of the count
 */
public record CountError(double perPerson, double relative) {

  /** Published counters are 9 to 20 % off on a scene they have not seen. */
  static final double UNSEEN_SCENE = 0.15;

  private static final double NORMAL_95 = 1.96;

  /** The 95 % interval of people around a count; never below zero. */
  Estimate around(int people) {
    double n = Math.max(1, people);
    double half = NORMAL_95 * Math.sqrt(perPerson * perPerson * n + relative * relative * n * n);
    return new Estimate(people, Math.max(0, people - half), people + half);
  }
}
