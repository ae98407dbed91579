package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plainview.watchlist.level.Levels;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Every second: what people have acknowledged, and which zones have fallen silent. */
@Component
class LevelJob {

  private static final Logger log = LoggerFactory.getLogger(LevelJob.class);
  private static final Duration SETTLED = Duration.ofSeconds(10);

  private final Levels levels;
  private final Listening listening;
  private final Clock clock;

  LevelJob(Levels levels, Listening listening, Clock clock) {
    this.levels = levels;
    this.listening = listening;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    try {
      levels.refresh();
      Instant now = clock.instant();
      // Whoever has just begun to hear, or is catching up, cannot tell silence from its own absence.
      if (listening.since().isBefore(now.minus(SETTLED))) {
        levels.silentUntil(now);
        levels.settle();
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("Levels cannot be brought up to date, trying again: {}", e.toString());
    }
  }
}
