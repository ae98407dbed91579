package org.plainview.platform.partition;

import java.time.Clock;
import java.time.Duration;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of a table, one per day (UTC) and named after it: made some days ahead, dropped when they are too old.
 * Any number of instances may do this at once. Safe for use by any thread.
 */
public final class DayPartitions {

  private static final Logger log = LoggerFactory.getLogger(DayPartitions.class);
  private static final long LOCK = 0x706c61696e01L;
  private static final DateTimeFormatter SUFFIX = DateTimeFormatter.BASIC_ISO_DATE;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String table;
  private final int daysAhead;
  private final Duration keep;
  private final Set<LocalDate> known = ConcurrentHashMap.newKeySet();

  /**
   * @param table partitioned by range of a time
   * @param keep a day is dropped when all of it is older
   */
  public DayPartitions(
      JdbcTemplate jdbc, TransactionTemplate transaction, Clock clock, String table, int daysAhead, Duration keep) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.table = table;
    this.daysAhead = daysAhead;
    this.keep = keep;
  }

  public static LocalDate day(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  public LocalDate today() {
    return day(clock.instant());
  }

  /** The oldest day that is still kept. */
  public LocalDate oldest() {
    return day(clock.instant().minus(keep));
  }

  /** Makes the partitions of these days, where they are missing; in a transaction of its own. */
  public void ensure(Collection<LocalDate> days) {
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
                    .formatted(table + "_" + SUFFIX.format(day), table, day, day.plusDays(1)));
          }
        });
    known.addAll(missing);
  }

  /** From now on the days ahead are there, and what is older than the retention is gone. */
  public void maintain() {
    ensure(IntStream.rangeClosed(0, daysAhead).mapToObj(today()::plusDays).toList());
    LocalDate oldest = oldest();
    List<String> partitions =
        jdbc.query(
            "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = ?::regclass",
            (row, _) -> row.getString(1),
            table);
    for (String partition : partitions) {
      LocalDate day = LocalDate.parse(partition.substring(partition.lastIndexOf('_') + 1), SUFFIX);
      if (day.isBefore(oldest)) {
        drop(partition, day);
      }
    }
  }

  private void drop(String partition, LocalDate day) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.execute("SET LOCAL lock_timeout = '5s'");
          jdbc.execute("DROP TABLE " + partition);
        });
    known.remove(day);
    log.info("Dropped {}: past its retention", partition);
  }
}
