package org.plainview.recognition.history;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param keep10s how long rollups of 10 s are kept
 * @param keep1m how long rollups of 1 min are kept
 * @param flushEvery time between two transactions
 */
@ConfigurationProperties("plainview.recognition.history")
record HistoryProperties(
    @DefaultValue("30d") Duration keep10s,
    @DefaultValue("730d") Duration keep1m,
    @DefaultValue("2s") Duration flushEvery) {

  HistoryProperties {
    if (keep10s.toDays() < 1 || keep1m.toDays() < 1) {
      throw new IllegalArgumentException("Rollups are kept for whole days, at least one");
    }
    if (!flushEvery.isPositive()) {
      throw new IllegalArgumentException("plainview.recognition.history.flush-every must be positive");
    }
  }

  Duration keep(Step step) {
    return switch (step) {
      case TEN_SECONDS -> keep10s;
      case MINUTE -> keep1m;
    };
  }
}
