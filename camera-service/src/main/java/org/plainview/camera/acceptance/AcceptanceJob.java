package org.plainview.camera.acceptance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks after open tests while nobody asks for them. */
@Component
class AcceptanceJob {

  private static final Logger log = LoggerFactory.getLogger(AcceptanceJob.class);

  private final TrialStore store;
  private final TrialKeeping keeping;

  AcceptanceJob(TrialStore store, TrialKeeping keeping) {
    this.store = store;
    this.keeping = keeping;
  }

  @Scheduled(fixedDelayString = "${plainview.acceptance-check:5s}")
  void run() {
    for (String id : store.open()) {
      try {
        Trial _ = keeping.keep(id);
      } catch (RuntimeException e) {
        log.warn("The acceptance test {} could not be looked after: {}", id, e.toString());
      }
    }
  }
}
