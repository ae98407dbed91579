package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.plainview.platform.partition.TimePartitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of the stored minutes; matches that nobody answered go with them. */
@Component
class MinutePartitions {

  private static final Logger log = LoggerFactory.getLogger(MinutePartitions.class);
  private static final int DAYS_AHEAD = 3;

  private final JdbcTemplate jdbc;
  private final TimePartitions days;

  MinutePartitions(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, SituationProperties properties) {
    this.jdbc = jdbc;
    this.days =
        new TimePartitions(
            jdbc, transaction, clock, "situation_minute", TimePartitions.Length.DAY, DAYS_AHEAD, properties.keep());
  }

  /** Whether the minute's day is neither too old to be kept nor in the future. */
  boolean keeps(Instant minute) {
    LocalDate day = TimePartitions.day(minute);
    return !day.isBefore(days.oldest()) && !day.isAfter(days.today().plusDays(1));
  }

  /** Makes the partitions of these minutes, where they are missing; in a transaction of its own. */
  void ensure(Collection<Instant> wanted) {
    days.ensure(wanted);
  }

  /** Now, and every hour. */
  @Scheduled(fixedDelayString = "PT1H")
  void maintain() {
    try {
      days.maintain();
      jdbc.update(
          "DELETE FROM situation_match WHERE useful IS NULL AND last_minute < ?",
          days.oldest().atStartOfDay().atOffset(ZoneOffset.UTC));
    } catch (DataAccessException e) {
      log.error("The partitions of the situations could not be maintained; next try in an hour", e);
    }
  }
}
