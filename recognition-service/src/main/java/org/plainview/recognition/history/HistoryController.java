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

/** The past of zones and sites, for those who may see them. */
@RestController
@Profile("history")
class HistoryController {

  static final int MOST_POINTS = 10_000;

  /** As many as an address has room for. */
  private static final int MOST_SITES = 200;

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
    Span span = span(from, to, step);
    return new History(zoneId, span.step().label(), queries.points(zoneId, span.step(), span.from(), span.to()));
  }

  record SiteHistory(String siteId, List<HistoryQueries.SitePoint> points) {}

  record SitesHistory(String step, List<SiteHistory> sites) {}

  /** Of up to {@link #MOST_SITES} sites; from (inclusive) to (exclusive), the last hour by default. */
  @GetMapping("/api/history")
  SitesHistory sites(
      @RequestParam List<String> siteIds,
      @RequestParam @Nullable String from,
      @RequestParam @Nullable String to,
      @RequestParam(defaultValue = "1m") String step,
      Caller caller) {
    if (siteIds.isEmpty() || siteIds.size() > MOST_SITES) {
      throw ProblemException.invalid("siteIds", "range", "Name 1 to " + MOST_SITES + " sites");
    }
    siteIds.forEach(caller::requireSite);
    Span span = span(from, to, step);
    return new SitesHistory(
        span.step().label(),
        queries.sites(siteIds, span.step(), span.from(), span.to()).entrySet().stream()
            .map(site -> new SiteHistory(site.getKey(), site.getValue()))
            .toList());
  }

  private record Span(Step step, Instant from, Instant to) {}

  private Span span(@Nullable String from, @Nullable String to, String step) {
    Step length =
        Step.of(step).orElseThrow(() -> ProblemException.invalid("step", "invalid", "step must be 10s or 1m"));
    Instant end = to == null ? clock.instant() : instant("to", to);
    Instant begin = from == null ? end.minus(DEFAULT_SPAN) : instant("from", from);
    if (!begin.isBefore(end)) {
      throw ProblemException.invalid("from", "range", "from must lie before to");
    }
    if (Duration.between(begin, end).dividedBy(length.length()) > MOST_POINTS) {
      throw ProblemException.invalid(
          "from", "range", "At most " + MOST_POINTS + " points at once: ask for less time or a longer step");
    }
    return new Span(length, begin, end);
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
