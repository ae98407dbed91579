package org.plainview.recognition.history;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.plainview.platform.partition.TimePartitions;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep10s how long rollups of 10 s are kept
 * @param keep1m how long rollups of 1 min are kept
 * @param flushEvery time between two transactions
 * @param grace how long after its end a span waits for readings; what comes later is added to it later
 * @param idle a partition without a reading for so long closes its spans by the clock
 * @param sortAfter how long after its end a partition of the tables is brought in the order of its key
 * @param sortEvery time between two looks at which ones those are
 */
@ConfigurationProperties("plainview.recognition.history")
record HistoryProperties(
    @DefaultValue("30d") Duration keep10s,
    @DefaultValue("730d") Duration keep1m,
    @DefaultValue("2s") Duration flushEvery,
    @DefaultValue("5s") Duration grace,
    @DefaultValue("60s") Duration idle,
    @DefaultValue("1h") Duration sortAfter,
    @DefaultValue("1m") Duration sortEvery) {

  HistoryProperties {
    if (keep10s.toDays() < 1 || keep1m.toDays() < 1) {
      throw new IllegalArgumentException("Rollups are kept for whole days, at least one");
    }
    if (!flushEvery.isPositive() || !sortEvery.isPositive()) {
      throw new IllegalArgumentException(
          "plainview.recognition.history.flush-every and sort-every must be positive");
    }
    if (sortAfter.isNegative()) {
      throw new IllegalArgumentException("plainview.recognition.history.sort-after must not be negative");
    }
  }

  Duration keep(Step step) {
    return switch (step) {
      case TEN_SECONDS -> keep10s;
      case MINUTE -> keep1m;
    };
  }

  /** The oldest day (UTC) that is still kept. */
  LocalDate oldestDay(Step step, Clock clock) {
    return TimePartitions.day(clock.instant().minus(keep(step)));
  }
}
