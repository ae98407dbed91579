package org.plainview.recognition.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of the rollups, one per day (UTC): made some days ahead, dropped when they are too old. */
class DayPartitions {

  private static final Logger log = LoggerFactory.getLogger(DayPartitions.class);
  private static final int DAYS_AHEAD = 7;
  private static final long LOCK = 0x706c61696e01L;
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final HistoryProperties properties;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  DayPartitions(
      JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, HistoryProperties properties) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.properties = properties;
  }

  /** The oldest day that is still kept. */
  LocalDate oldestKept(Step step) {
    return properties.oldestDay(step, clock);
  }

  /** Makes the partitions of these days, where they are missing. */
  void ensure(Step step, Collection<LocalDate> days) {
    List<LocalDate> missing = days.stream().filter(day -> !known.contains(name(step, day))).sorted().toList();
    if (missing.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, LOCK);
          for (LocalDate day : missing) {
            jdbc.execute(
                "CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM ('%s 00:00+00') TO ('%s 00:00+00')"
                    .formatted(name(step, day), step.table(), day, day.plusDays(1)));
          }
        });
    missing.forEach(day -> known.add(name(step, day)));
  }

  /** Now, and every hour: the days ahead are there, and what is older than the retention is gone. */
  @Scheduled(fixedDelayString = "PT1H")
  void maintain() {
    try {
      for (Step step : Step.values()) {
        ensure(step, IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(today()::plusDays).toList());
        drop(step);
      }
    } catch (DataAccessException e) {
      log.error("The partitions of the history could not be maintained; next try in an hour", e);
    }
  }

  private void drop(Step step) {
    LocalDate oldest = oldestKept(step);
    List<String> tables =
        jdbc.query(
            "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = ?::regclass",
            (row, _) -> row.getString(1),
            step.table());
    for (String table : tables) {
      LocalDate day = LocalDate.parse(table.substring(table.lastIndexOf('_') + 1), SUFFIX);
      if (day.isBefore(oldest)) {
        transaction.executeWithoutResult(
            _ -> {
              jdbc.execute("SET LOCAL lock_timeout = '5s'");
              jdbc.execute("DROP TABLE " + table);
            });
        known.remove(table);
        log.info("Dropped {}: past its retention", table);
      }
    }
  }

  private LocalDate today() {
    return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static String name(Step step, LocalDate day) {
    return step.table() + "_" + SUFFIX.format(day);
  }
}
