package org.plainview.watchlist.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.platform.problem.FieldProblem;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource({
    // A Friday in winter: 18:00 there is 17:00 UTC.
    "2026-11-06T16:59:59Z, false",
    "2026-11-06T17:00:00Z, true",
    "2026-11-07T00:59:59Z, true",
    "2026-11-07T01:00:00Z, false",
    // The night from Sunday to Monday belongs to the Sunday.
    "2026-11-08T23:30:00Z, false",
    // In summer it is 16:00 UTC.
    "2026-07-03T16:00:00Z, true",
    "2026-07-03T15:59:00Z, false"
  })
  void hoursThatPassMidnightBelongToTheDayOnWhichTheyBegin(Instant at, boolean included) {
    Schedule nights =
        checked(new ScheduleBody("Europe/Berlin", List.of("FRIDAY", "SATURDAY"), "18:00", "02:00", null, null));

    assertThat(nights.includes(at)).isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-30T22:59:59Z, false",
    "2026-12-30T23:00:00Z, true",
    "2027-01-01T22:59:59Z, true",
    "2027-01-01T23:00:00Z, false"
  })
  void bothDatesAreIncluded(Instant at, boolean included) {
    Schedule newYear = checked(new ScheduleBody("Europe/Berlin", null, null, null, "2026-12-31", "2027-01-01"));

    assertThat(newYear.includes(at)).isEqualTo(included);
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlni, MONDAY, 08:00, 10:00, , , schedule.timeZone, format",
    ", MONDAY, 08:00, 10:00, , , schedule.timeZone, required",
    "UTC, MON, 08:00, 10:00, , , schedule.days[0], format",
    "UTC, MONDAY, 25:00, 10:00, , , schedule.from, format",
    "UTC, MONDAY, 08:00, , , , schedule.to, required",
    "UTC, MONDAY, 08:00, 08:00, , , schedule.to, never",
    "UTC, MONDAY, , , 2026-02-30, , schedule.firstDate, format",
    "UTC, MONDAY, , , 2026-11-03, 2026-11-08, schedule.days, never",
    "UTC, MONDAY, , , 2026-11-08, 2026-11-03, schedule.days, never"
  })
  void refusesWhatIsNoScheduleOrNeverComes(
      @Nullable String zone, String day, @Nullable String from, @Nullable String to, @Nullable String first,
      @Nullable String last, String field, String code) {
    List<FieldProblem> problems = new ArrayList<>();

    assertThat(new ScheduleBody(zone, List.of(day), from, to, first, last).checked(problems)).isNull();
    assertThat(problems.getFirst()).extracting(FieldProblem::field, FieldProblem::code).containsExactly(field, code);
  }

  @Test
  void isStoredAsItIsWritten() {
    ScheduleBody written =
        new ScheduleBody("Asia/Seoul", List.of("MONDAY", "SUNDAY"), "08:00", "10:30", "2026-01-01", "2026-12-31");

    assertThat(ScheduleBody.of(checked(written))).isEqualTo(written);
  }

  private static Schedule checked(ScheduleBody body) {
    List<FieldProblem> problems = new ArrayList<>();
    Schedule schedule = body.checked(problems);
    assertThat(problems).isEmpty();
    return Objects.requireNonNull(schedule);
  }
}
