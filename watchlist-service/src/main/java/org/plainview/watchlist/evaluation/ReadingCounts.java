package org.plainview.watchlist.evaluation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counts the readings that were not evaluated, by why: {@code plainview.readings.ignored}. Safe for use by any thread. */
@Component
class ReadingCounts {

  private final Counter late;
  private final Counter ahead;
  private final Counter duplicate;
  private final Counter outOfOrder;

  ReadingCounts(MeterRegistry meters) {
    late = counter(meters, "late");
    ahead = counter(meters, "ahead");
    duplicate = counter(meters, "duplicate");
    outOfOrder = counter(meters, "out-of-order");
  }

  /** It took too long to come. */
  void late() {
    late.increment();
  }

  /** Its worker's clock is ahead. */
  void ahead() {
    ahead.increment();
  }

  /** There was one of that camera and time before. */
  void duplicate() {
    duplicate.increment();
  }

  /** There was a later one of its camera before. */
  void outOfOrder() {
    outOfOrder.increment();
  }

  private static Counter counter(MeterRegistry meters, String why) {
    return meters.counter("plainview.readings.ignored", "why", why);
  }
}
