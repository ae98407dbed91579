package org.plainview.platform.partition;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The partitions of a table, one per day or hour (UTC) and named after it: made some days ahead, dropped when their day is
 * too old. Any number of instances may do this at once. Safe for use by any thread.
 */
public final class TimePartitions {

  private static final Logger log = LoggerFactory.getLogger(TimePartitions.class);
  private static final int DAY_DIGITS = 8;
  private static final long LOCK = 0x706c61696e01L;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final String table;
  private final Length length;
  private final int daysAhead;
  private final Duration keep;
  private final Set<Instant> known = ConcurrentHashMap.newKeySet();

  /** The time that a partition holds. */
  public enum Length {
    HOUR(ChronoUnit.HOURS, "uuuuMMddHH"),
    DAY(ChronoUnit.DAYS, "uuuuMMdd");

    private final ChronoUnit unit;
    private final DateTimeFormatter suffix;

    Length(ChronoUnit unit, String suffix) {
      this.unit = unit;
      this.suffix = DateTimeFormatter.ofPattern(suffix, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private String name(String table, Instant start) {
      return table + "_" + suffix.format(start);
    }
  }

  /**
   * @param table partitioned by range of a time
   * @param keep a day is dropped when all of it is older
   */
  public TimePartitions(
      JdbcTemplate jdbc,
      TransactionTemplate transaction,
      Clock clock,
      String table,
      Length length,
      int daysAhead,
      Duration keep) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.clock = clock;
    this.table = table;
    this.length = length;
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

  /** Makes the partitions of these times, where they are missing; in a transaction of its own. */
  public void ensure(Collection<Instant> times) {
    List<Instant> missing =
        times.stream()
            .map(time -> time.truncatedTo(length.unit))
            .filter(start -> !known.contains(start))
            .distinct()
            .sorted()
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    transaction.executeWithoutResult(
        _ -> {
          jdbc.query("SELECT pg_advisory_xact_lock(?)", _ -> {}, LOCK);
          Set<String> there = Set.copyOf(partitions());
          for (Instant start : missing) {
            // Hours of a day that was made when partitions were of days are in there.
            if (!there.contains(length.name(table, start)) && !there.contains(Length.DAY.name(table, start))) {
              jdbc.execute(
                  "CREATE TABLE %s PARTITION OF %s FOR VALUES FROM ('%s') TO ('%s')"
                      .formatted(length.name(table, start), table, start, start.plus(1, length.unit)));
            }
          }
        });
    known.addAll(missing);
  }

  /** From now on the days ahead are there, and what is older than the retention is gone. */
  public void maintain() {
    Instant from = today().atStartOfDay().toInstant(ZoneOffset.UTC);
    Instant to = from.plus(daysAhead + 1L, ChronoUnit.DAYS);
    ensure(
        Stream.iterate(from, start -> start.isBefore(to), start -> start.plus(1, length.unit)).toList());
    LocalDate oldest = oldest();
    for (String partition : partitions()) {
      String suffix = partition.substring(partition.lastIndexOf('_') + 1);
      if (LocalDate.parse(suffix.substring(0, DAY_DIGITS), DateTimeFormatter.BASIC_ISO_DATE).isBefore(oldest)) {
        drop(partition);
      }
    }
    known.removeIf(start -> day(start).isBefore(oldest));
  }

  private List<String> partitions() {
    return jdbc.query(
        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = ?::regclass",
        (row, _) -> row.getString(1),
        table);
  }

  private void drop(String partition) {
    transaction.executeWithoutResult(
        _ -> {
          jdbc.execute("SET LOCAL lock_timeout = '5s'");
          jdbc.execute("DROP TABLE " + partition);
        });
    log.info("Dropped {}: past its retention", partition);
  }
}
