package org.plainview.watchlist.dryrun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.evaluation.Rehearsal;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Quantity;
import org.plainview.watchlist.watch.WatchBody;
import org.plainview.watchlist.watch.WatchTrials;
import org.springframework.stereotype.Service;

/** Replays history through watches that are not written yet. Safe for any thread. */
@Service
class DryRuns {

  static final Duration DEFAULT_SPAN = Duration.ofDays(7);
  static final Duration MOST = Duration.ofDays(31);

  private final WatchTrials trials;
  private final HistoryClient history;
  private final Clock clock;

  DryRuns(WatchTrials trials, HistoryClient history, Clock clock) {
    this.trials = trials;
    this.history = history;
    this.clock = clock;
  }

  /**
   * @param from null: seven days before the end
   * @param to null: now
   * @throws ProblemException {@code invalid-fields} when the watch could not be written, or has no history
   */
  DryRun run(Caller caller, String token, WatchBody body, @Nullable Instant from, @Nullable Instant to) {
    Instant end = to == null ? clock.instant() : to;
    Instant begin = from == null ? end.minus(DEFAULT_SPAN) : from;
    if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(MOST) > 0) {
      throw ProblemException.invalid("from", "range", "Before the end, by at most " + MOST.toDays() + " days.");
    }
    HistoryStep step = HistoryStep.forSpan(Duration.between(begin, end));
    ArmedWatch armed = trials.armed(caller, body, step.length());
    String zoneId = armed.watch().condition().zoneId();
    if (armed.watch().condition().isOfSite()) {
      throw ProblemException.invalid("zoneId", "no-history", "History is kept of zones, not of a whole site.");
    }
    if (armed.watch().condition().quantity() == Quantity.SILENCE) {
      throw ProblemException.invalid("quantity", "no-history", "History does not keep when a zone fell silent.");
    }
    Rehearsal rehearsal = new Rehearsal(armed, step.length(), begin);
    long stored = 0;
    for (Instant at = begin; at.isBefore(end); at = at.plus(step.atOnce())) {
      Instant until = at.plus(step.atOnce());
      List<HistoryPoint> points = history.points(token, zoneId, step, at, until.isBefore(end) ? until : end);
      points.forEach(point -> rehearsal.take(point.start().plus(step.length()), point.reading(armed.floor())));
      stored += points.size();
    }
    long steps = Duration.between(begin, end).dividedBy(step.length());
    return new DryRun(
        begin,
        end,
        step.label(),
        new ArrayList<>(rehearsal.firings()),
        rehearsal.evaluated(),
        Math.max(steps, stored) - rehearsal.evaluated(),
        DryRunNotes.of(armed, step, stored == 0));
  }
}
