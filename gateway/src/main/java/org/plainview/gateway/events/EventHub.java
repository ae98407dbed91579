package org.plainview.gateway.events;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.plainview.gateway.duty.DutyChanged;
import org.plainview.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who is reading now. Thread-safe; publishing never waits for a reader. */
@Component
class EventHub {

  private static final Logger log = LoggerFactory.getLogger(EventHub.class);

  private final EventProperties properties;
  private final Set<Subscription> subscriptions = ConcurrentHashMap.newKeySet();

  EventHub(EventProperties properties) {
    this.properties = properties;
  }

  /** A new reader; empty when the caller has as many as allowed. */
  synchronized Optional<Subscription> subscribe(Caller caller, @Nullable String sessionId) {
    long held =
        subscriptions.stream().filter(known -> known.username().equals(caller.username())).count();
    if (held >= properties.streamsPerCaller()) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(caller, sessionId, properties.queue());
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  void unsubscribe(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  boolean hasReaders() {
    return !subscriptions.isEmpty();
  }

  void publish(SiteEvent event) {
    if (subscriptions.removeIf(subscription -> !subscription.offer(event))) {
      log.info("A reader of live events has ended or was too slow, and has been let go");
    }
  }

  /** A stream stands in the audit log under the duty it was opened with. */
  @EventListener
  void dutyChanged(DutyChanged changed) {
    subscriptions.stream()
        .filter(subscription -> subscription.belongsTo(changed.sessionId()))
        .forEach(Subscription::end);
  }

  void endAll() {
    subscriptions.forEach(Subscription::end);
  }
}
