package org.plainview.bench.city;

/** Numbers that look random and are the same for the same question always. */
final class Chance {

  private static final double UNITS = 1L << 53;

  private Chance() {}

  /** From 0 (inclusive) to 1 (exclusive), evenly. */
  static double of(int number, String question) {
    return (mix(number * 0x9e3779b97f4a7c15L + question.hashCode()) >>> 11) / UNITS;
  }

  /** Steele, Lea and Flood, Fast splittable pseudorandom number generators, OOPSLA 2014. */
  private static long mix(long seed) {
    long z = (seed ^ (seed >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
