package org.plainview.watchlist.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

@Component
class SilenceJob {

  private static final Logger log = LoggerFactory.getLogger(SilenceJob.class);

  private final HeardZones heard;
  private final SilenceClock clock;

  SilenceJob(HeardZones heard, SilenceClock clock) {
    this.heard = heard;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    try {
      heard.flush();
      clock.tick();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Silent zones cannot be judged, trying again: {}", e.toString());
    }
  }
}
