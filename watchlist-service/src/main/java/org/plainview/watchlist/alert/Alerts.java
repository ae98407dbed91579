package org.plainview.watchlist.alert;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.level.Level;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.level.Acknowledgements;
import org.plainview.watchlist.watch.Quantity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The life of alerts. Each change excludes every other of the same alert. */
@Service
public class Alerts {

  private static final int ESCALATED_AT_ONCE = 100;

  private final AlertStore store;
  private final AlertEvents events;
  private final AuditFacts facts;
  private final Acknowledgements acknowledgements;
  private final Clock clock;

  Alerts(
      AlertStore store, AlertEvents events, AuditFacts facts, Acknowledgements acknowledgements, Clock clock) {
    this.acknowledgements = acknowledgements;
    this.store = store;
    this.events = events;
    this.facts = facts;
    this.clock = clock;
  }

  /**
   * Raises an alert for the episode in the current transaction, unless the episode has one already or an
   * alert of its watch is still open.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void raise(Episode episode) {
    store
        .insert(episode, now())
        .ifPresent(
            alert -> {
              events.changed(alert);
              facts.doneBySystem("alert.raised", subject(alert), facts(alert));
            });
  }

  /**
   * Escalates what nobody acknowledged in time. Any number of instances may do this at once.
   *
   * @return how many
   */
  @Transactional
  int escalateDue() {
    Instant now = now();
    List<String> due = store.lockDue(now, ESCALATED_AT_ONCE);
    for (String id : due) {
      Alert alert = store.escalate(id, now);
      events.changed(alert);
      facts.doneBySystem("alert.escalated", subject(alert), facts(alert));
    }
    return due.size();
  }

  Alert visible(Caller caller, String id) {
    return seen(caller, store.find(id).orElseThrow(() -> ProblemException.notFound("alert", id)));
  }

  @Transactional
  Alert acknowledge(Caller caller, String id, @Nullable String note) {
    Alert before = locked(caller, id);
    switch (before.state()) {
      case RAISED, ESCALATED -> {}
      case ACKNOWLEDGED -> throw wrongState("acknowledged already, by " + before.acknowledgedBy());
      case CLOSED -> throw wrongState("closed");
    }
    Alert alert = store.acknowledge(id, caller.username(), note, now());
    events.changed(alert);
    levelAcknowledged(alert, caller);
    facts.done(caller, "alert.acknowledge", subject(alert), facts(alert));
    return alert;
  }

  @Transactional
  Alert close(Caller caller, String id, AlertOutcome outcome, @Nullable String note) {
    Alert before = locked(caller, id);
    if (before.state() == AlertState.CLOSED) {
      throw wrongState("closed already, by " + before.closedBy());
    }
    Alert alert = store.close(id, caller.username(), outcome, note, now());
    events.changed(alert);
    levelAcknowledged(alert, caller);
    facts.done(caller, "alert.close", subject(alert), facts(alert));
    return alert;
  }

  /** Whoever answers an alert about a zone's level, or about what is critical there, has taken note of its level. */
  private void levelAcknowledged(Alert alert, Caller caller) {
    if (alert.quantity() == Quantity.LEVEL || alert.level() == Level.CRITICAL) {
      acknowledgements.record(alert.siteId(), alert.zoneId(), caller.username(), now());
    }
  }

  private Alert locked(Caller caller, String id) {
    return seen(caller, store.lock(id).orElseThrow(() -> ProblemException.notFound("alert", id)));
  }

  private static Alert seen(Caller caller, Alert alert) {
    caller.requireSite(alert.siteId());
    return alert;
  }

  private static ProblemException wrongState(String state) {
    return new ProblemException(ProblemCode.WRONG_STATE, "This alert is " + state + ".");
  }

  private static AuditFacts.Subject subject(Alert alert) {
    return new AuditFacts.Subject("alert", alert.id(), alert.siteId());
  }

  private static Map<String, String> facts(Alert alert) {
    AlertOutcome outcome = alert.outcome();
    return Map.of(
        "watchId", alert.watchId(),
        "zoneId", alert.zoneId(),
        "level", alert.level().name(),
        "state", alert.state().name(),
        "outcome", outcome == null ? "" : outcome.name());
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
