package org.plainview.recognition.history;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A zone's past, for those who may see its site. */
@RestController
@Profile("history")
class HistoryController {

  static final int MOST_POINTS = 10_000;
  private static final Duration DEFAULT_SPAN = Duration.ofHours(1);

  private final HistoryQueries queries;
  private final Clock clock;

  HistoryController(HistoryQueries queries, Clock clock) {
    this.queries = queries;
    this.clock = clock;
  }

  record History(String zoneId, String step, List<HistoryQueries.Point> points) {}

  /** From (inclusive) to (exclusive); the last hour by default. */
  @GetMapping("/api/zones/{zoneId}/history")
  History history(
      @PathVariable String zoneId,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "10s") String step,
      Caller caller) {
    String site = queries.siteOf(zoneId).orElseThrow(() -> ProblemException.notFound("zone", zoneId));
    caller.requireSite(site);
    Step span =
        Step.of(step).orElseThrow(() -> ProblemException.invalid("step", "invalid", "step must be 10s or 1m"));
    Instant end = to == null ? clock.instant() : instant("to", to);
    Instant begin = from == null ? end.minus(DEFAULT_SPAN) : instant("from", from);
    if (!begin.isBefore(end)) {
      throw ProblemException.invalid("from", "range", "from must lie before to");
    }
    if (Duration.between(begin, end).dividedBy(span.length()) > MOST_POINTS) {
      throw ProblemException.invalid(
          "from", "range", "At most " + MOST_POINTS + " points at once: ask for less time or a longer step");
    }
    return new History(zoneId, span.label(), queries.points(zoneId, span, begin, end));
  }

  private static Instant instant(String field, String text) {
    try {
      Instant instant = Instant.parse(text);
      // Years that the database or a subtraction could not hold are no history either.
      if (instant.isBefore(Instant.EPOCH) || instant.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
        throw ProblemException.invalid(field, "range", field + " lies outside of any history");
      }
      return instant;
    } catch (DateTimeException _) {
      throw ProblemException.invalid(field, "format", field + " must be like 2026-11-23T14:00:00Z");
    }
  }
}
