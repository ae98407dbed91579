package org.plainview.camera.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Moments that nobody chose, far enough apart to count at each. */
final class RandomMoments {

  static final Duration APART = Duration.ofSeconds(45);

  private RandomMoments() {}

  /**
   * So many whole seconds in order, uniform over all that keep {@link #APART}.
   *
   * @param window long enough for them
   */
  static List<Instant> pick(int count, Instant from, Duration window, RandomGenerator random) {
    long free = window.minus(APART.multipliedBy(count - 1L)).toSeconds();
    if (count < 1 || free < 1) {
      throw new IllegalArgumentException("The window is too short for so many moments");
    }
    long[] offsets = new long[count];
    for (int i = 0; i < count; i++) {
      offsets[i] = random.nextLong(free);
    }
    Arrays.sort(offsets);
    List<Instant> moments = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      moments.add(from.truncatedTo(ChronoUnit.SECONDS).plusSeconds(offsets[i]).plus(APART.multipliedBy(i)));
    }
    return moments;
  }
}
