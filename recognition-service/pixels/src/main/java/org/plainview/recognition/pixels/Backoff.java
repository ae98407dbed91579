package org.plainview.recognition.pixels;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/** Waits between attempts: doubling, bounded, and spread so that cameras lost together do not return together. */
final class Backoff {

  private static final Duration FIRST = Duration.ofMillis(500);
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private final DoubleSupplier random;
  private Duration next = FIRST;

  /**
   * @param random numbers from 0 to below 1
   */
  Backoff(DoubleSupplier random) {
    this.random = random;
  }

  /** How long to wait after this failure: half to all of a bound that doubles each time. */
  Duration afterFailure() {
    Duration bound = next;
    next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    return Duration.ofNanos((long) (bound.toNanos() * (0.5 + random.getAsDouble() / 2)));
  }

  void succeeded() {
    next = FIRST;
  }
}
