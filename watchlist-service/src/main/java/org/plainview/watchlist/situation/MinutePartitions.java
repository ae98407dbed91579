package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.Instant;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The partitions of the stored minutes, one per day (UTC): made some days ahead, dropped when they are too old. */
@Component
class MinutePartitions {

  private static final Logger log = LoggerFactory.getLogger(MinutePartitions.class);
  private static final String TABLE = "situation_minute";
  private static final int DAYS_AHEAD = 3;
  private static final long LOCK = 0x706c61696e02L;
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final SituationProperties properties;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  MinutePartitions(JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, SituationProperties properties) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.properties = properties;
  }

  /** Whether the minute's day is neither too old to be kept nor in the future. */
  boolean keeps(Instant minute) {
    LocalDate day = day(minute);
    return !day.isBefore(oldest()) && !day.isAfter(day(clock.instant()).plusDays(1));
  }

  /** Makes the partitions of these days, where they are missing; in a transaction of its own. */
  void ensure(Collection<LocalDate> days) {
    List<LocalDate> missing = days.stream().filter(day -> !known.contains(day)).distinct().sorted().toList();
    if (missing.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, LOCK);
          for (LocalDate day : missing) {
            jdbc.execute(
                "CREATE TABLE IF NOT EXISTS %s PARTITION OF %s FOR VALUES FROM ('%s 00:00+00') TO ('%s 00:00+00')"
                    .formatted(name(day), TABLE, day, day.plusDays(1)));
          }
        });
    known.addAll(missing);
  }

  static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  /** Now, and every hour: the days ahead are there, and what is older than the retention is gone. */
  @Scheduled(fixedDelayString = "PT1H")
  void maintain() {
    try {
      ensure(IntStream.rangeClosed(0, DAYS_AHEAD).mapToObj(day(clock.instant())::plusDays).toList());
      drop();
    } catch (DataAccessException e) {
      log.error("The partitions of the situations could not be maintained; next try in an hour", e);
    }
  }

  private void drop() {
    LocalDate oldest = oldest();
    List<String> tables =
        jdbc.query(
            "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = ?::regclass",
            (row, _) -> row.getString(1),
            TABLE);
    for (String table : tables) {
      LocalDate day = LocalDate.parse(table.substring(table.lastIndexOf('_') + 1), SUFFIX);
      if (day.isBefore(oldest)) {
        transaction.executeWithoutResult(
            _ -> {
              jdbc.execute("SET LOCAL lock_timeout = '5s'");
              jdbc.execute("DROP TABLE " + table);
            });
        known.remove(day);
        log.info("Dropped {}: past its retention", table);
      }
    }
    jdbc.update(
        "DELETE FROM situation_match WHERE useful IS NULL AND last_minute < ?",
        oldest.atStartOfDay().atOffset(ZoneOffset.UTC));
  }

  private LocalDate oldest() {
    return day(clock.instant().minus(properties.keep()));
  }

  private static String name(LocalDate day) {
    return TABLE + "_" + SUFFIX.format(day);
  }
}
