package org.plainview.watchlist.watch;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a watch looks, by the clock of a place. Hours that pass midnight belong to the day on which they begin.
 *
 * @param days at least one
 * @param from null together with {@code to}: the whole day
 * @param to not included
 * @param firstDate null: from ever
 * @param lastDate included; null: for ever
 */
public record Schedule(
    ZoneId timeZone,
    Set<DayOfWeek> days,
    @Nullable LocalTime from,
    @Nullable LocalTime to,
    @Nullable LocalDate firstDate,
    @Nullable LocalDate lastDate) {

  public Schedule {
    days = Set.copyOf(days);
  }

  /** Whether it is then that the watch looks. */
  public boolean includes(Instant at) {
    ZonedDateTime here = at.atZone(timeZone);
    if (from == null || to == null) {
      return includes(here.toLocalDate());
    }
    LocalTime time = here.toLocalTime();
    if (from.isBefore(to)) {
      return !time.isBefore(from) && time.isBefore(to) && includes(here.toLocalDate());
    }
    return !time.isBefore(from)
        ? includes(here.toLocalDate())
        : time.isBefore(to) && includes(here.toLocalDate().minusDays(1));
  }

  /** Whether there is no such day. */
  boolean isEmpty() {
    if (firstDate == null || lastDate == null) {
      return false;
    }
    // Of seven days in a row each day of the week is one.
    return Stream.iterate(firstDate, date -> date.plusDays(1)).limit(7).noneMatch(this::includes);
  }

  private boolean includes(LocalDate date) {
    return days.contains(date.getDayOfWeek())
        && (firstDate == null || !date.isBefore(firstDate))
        && (lastDate == null || !date.isAfter(lastDate));
  }
}
