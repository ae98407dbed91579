package org.plainview.camera.registry;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Ends approvals and acceptance tests on time. Workers stop by the clock as well; this makes the registry say so. */
@Component
class ExpiryJob {

  private static final Logger log = LoggerFactory.getLogger(ExpiryJob.class);

  private final Moves moves;
  private final AcceptedCameras accepted;

  ExpiryJob(Moves moves, AcceptedCameras accepted) {
    this.moves = moves;
    this.accepted = accepted;
  }

  @Scheduled(fixedDelayString = "${plainview.expiry-check:2s}")
  void run() {
    try {
      int expired;
      do {
        expired = moves.expire();
        if (expired > 0) {
          log.info("{} camera(s) suspended: approval expired", expired);
        }
      } while (expired == Moves.EXPIRE_AT_ONCE);
      do {
        expired = accepted.expire();
      } while (expired == AcceptedCameras.EXPIRE_AT_ONCE);
    } catch (OptimisticLockingFailureException e) {
      log.info("Another instance or person was faster; the next round sees what is left");
    }
  }
}
