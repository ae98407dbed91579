package org.plainview.watchlist.evaluation;

import org.plainview.watchlist.level.Acknowledgements;
import org.plainview.watchlist.zone.JudgedCameras;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Every second: what people have acknowledged, and what has changed of the places. */
@Component
class LevelJob {

  private static final Logger log = LoggerFactory.getLogger(LevelJob.class);

  private final JudgedCameras cameras;
  private final Acknowledgements acknowledgements;

  LevelJob(JudgedCameras cameras, Acknowledgements acknowledgements) {
    this.cameras = cameras;
    this.acknowledgements = acknowledgements;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    try {
      cameras.refresh();
      acknowledgements.refresh();
    } catch (DataAccessException | TransactionException e) {
      log.warn("Places and acknowledgements cannot be read, trying again: {}", e.toString());
    }
  }
}
