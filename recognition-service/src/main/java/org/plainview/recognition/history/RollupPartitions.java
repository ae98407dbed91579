package org.plainview.recognition.history;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.plainview.platform.partition.TimePartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of the rollups. */
class RollupPartitions {

  private static final Logger log = LoggerFactory.getLogger(RollupPartitions.class);

  private final Map<Step, TimePartitions> byStep = new EnumMap<>(Step.class);

  RollupPartitions(
      JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, HistoryProperties properties) {
    for (Step step : Step.values()) {
      byStep.put(
          step,
          new TimePartitions(
              jdbc, transaction, clock, step.table(), step.partition(), step.daysAhead(), properties.keep(step)));
    }
  }

  /** Makes the partitions of these times, where they are missing. */
  void ensure(Step step, Collection<Instant> times) {
    Objects.requireNonNull(byStep.get(step), "there is one for each").ensure(times);
  }

  /** Now, and every hour. */
  @Scheduled(fixedDelayString = "PT1H")
  void maintain() {
    try {
      byStep.values().forEach(TimePartitions::maintain);
    } catch (DataAccessException e) {
      log.error("The partitions of the history could not be maintained; next try in an hour", e);
    }
  }
}
