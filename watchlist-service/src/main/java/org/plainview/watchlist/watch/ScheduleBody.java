package org.plainview.watchlist.watch;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.FieldProblem;

/**
 * A schedule as a supervisor writes it, and as it is stored.
 *
 * @param timeZone such as {@code Europe/Berlin}
 * @param days such as {@code MONDAY}; left out: every day
 * @param from such as {@code 18:00}; left out together with {@code to}: the whole day
 * @param to before {@code from}: on the next day
 * @param firstDate such as {@code 2026-12-31}
 * @param lastDate included
 */
public record ScheduleBody(
    @Nullable String timeZone,
    @Nullable List<String> days,
    @Nullable String from,
    @Nullable String to,
    @Nullable String firstDate,
    @Nullable String lastDate) {

  static ScheduleBody of(Schedule schedule) {
    return new ScheduleBody(
        schedule.timeZone().getId(),
        schedule.days().stream().sorted().map(DayOfWeek::name).toList(),
        text(schedule.from()),
        text(schedule.to()),
        text(schedule.firstDate()),
        text(schedule.lastDate()));
  }

  /** Null when it is not in order; what is wrong is then among the problems. */
  @Nullable Schedule checked(List<FieldProblem> problems) {
    int before = problems.size();
    ZoneId zone = parsed("timeZone", timeZone, ZoneId::of, "a time zone such as Europe/Berlin", problems);
    if (timeZone == null) {
      problems.add(new FieldProblem("schedule.timeZone", "required", "Say whose clock it goes by."));
    }
    Set<DayOfWeek> weekdays = weekdays(problems);
    LocalTime begin = parsed("from", from, LocalTime::parse, "a time such as 18:00", problems);
    LocalTime end = parsed("to", to, LocalTime::parse, "a time such as 02:00", problems);
    LocalDate first = parsed("firstDate", firstDate, LocalDate::parse, "a date such as 2026-12-31", problems);
    LocalDate last = parsed("lastDate", lastDate, LocalDate::parse, "a date such as 2026-12-31", problems);
    if ((from == null) != (to == null)) {
      String missing = from == null ? "schedule.from" : "schedule.to";
      problems.add(new FieldProblem(missing, "required", "Hours have two ends."));
    }
    if (begin != null && begin.equals(end)) {
      problems.add(
          new FieldProblem("schedule.to", "never", "It would end as it begins: leave both out for the whole day."));
    }
    if (problems.size() > before || zone == null) {
      return null;
    }
    Schedule schedule = new Schedule(zone, weekdays, begin, end, first, last);
    if (schedule.isEmpty()) {
      problems.add(new FieldProblem("schedule.days", "never", "None of these days lies between these dates."));
      return null;
    }
    return schedule;
  }

  private Set<DayOfWeek> weekdays(List<FieldProblem> problems) {
    if (days == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> weekdays = EnumSet.noneOf(DayOfWeek.class);
    for (int i = 0; i < days.size(); i++) {
      String name = days.get(i);
      if (Arrays.stream(DayOfWeek.values()).noneMatch(day -> day.name().equals(name))) {
        problems.add(new FieldProblem("schedule.days[" + i + "]", "format", "A day such as MONDAY."));
      } else {
        weekdays.add(DayOfWeek.valueOf(name));
      }
    }
    if (days.isEmpty()) {
      problems.add(new FieldProblem("schedule.days", "never", "On no day it would never look."));
    }
    return weekdays;
  }

  private static <T> @Nullable T parsed(
      String field, @Nullable String text, Function<String, T> parser, String like, List<FieldProblem> problems) {
    try {
      return text == null ? null : parser.apply(text);
    } catch (DateTimeException _) {
      problems.add(new FieldProblem("schedule." + field, "format", "Must be " + like + "."));
      return null;
    }
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Objects.toString(value);
  }
}
