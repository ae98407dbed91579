package org.plainview.watchlist.alert;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks every second for alerts that nobody acknowledged in time. */
@Component
class Escalation {

  private static final Logger log = LoggerFactory.getLogger(Escalation.class);

  private final Alerts alerts;

  Escalation(Alerts alerts) {
    this.alerts = alerts;
  }

  @Scheduled(fixedDelay = 1_000)
  void run() {
    try {
      while (alerts.escalateDue() > 0) {
        // More may be due.
      }
    } catch (DataAccessException | TransactionException e) {
      log.warn("Alerts cannot be escalated, trying again: {}", e.toString());
    }
  }
}
