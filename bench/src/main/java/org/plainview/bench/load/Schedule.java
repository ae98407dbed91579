package org.plainview.bench.load;

import java.time.Duration;

/**
 * Evenly spaced calls, the first one at once.
 *
 * @param perSecond more than zero
 * @param span within which every call is due; more than zero
 */
public record Schedule(double perSecond, Duration span) {

  private static final double NANOS_PER_S = 1e9;

  public Schedule {
    if (!(perSecond > 0) || Double.isInfinite(perSecond) || !span.isPositive()) {
      throw new IllegalArgumentException("No schedule: " + perSecond + " calls per second for " + span);
    }
  }

  /** How many calls are due. */
  public int count() {
    return Math.toIntExact(Math.round(perSecond * span.toNanos() / NANOS_PER_S));
  }

  /** When a call is due, from the start; of the call's number alone, so that roundings do not add up. */
  public long dueNanos(int call) {
    return Math.round(call * NANOS_PER_S / perSecond);
  }
}
