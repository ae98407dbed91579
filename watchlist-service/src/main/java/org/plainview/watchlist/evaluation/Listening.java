package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/**
 * Since when this instance has been hearing readings as they are made. Before that it cannot tell a silent
 * zone from its own absence. Safe for use by any thread.
 */
@Component
class Listening {

  private static final Duration BEHIND = Duration.ofSeconds(10);

  private final Clock clock;
  private volatile Instant since;

  Listening(Clock clock) {
    this.clock = clock;
    this.since = clock.instant();
  }

  Instant since() {
    return since;
  }

  /** Readings of other cameras will follow from now on. */
  void beginsAnew() {
    since = clock.instant();
  }

  /** Tells the time of the newest record read. */
  void read(Instant recordedAt) {
    Instant now = clock.instant();
    if (recordedAt.isBefore(now.minus(BEHIND))) {
      since = now;
    }
  }
}
