package org.plainview.gateway.events;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  /**
   * A new reader.
   *
   * @param siteId the site it looks at; null for the overview
   * @return empty when the caller has as many as allowed
   */
  synchronized Optional<Subscription> subscribe(
      Caller caller, @Nullable String sessionId, @Nullable String siteId) {
    long held =
        subscriptions.stream().filter(known -> known.username().equals(caller.username())).count();
    if (held >= properties.streamsPerCaller()) {
      return Optional.empty();
    }
    Subscription subscription = new Subscription(caller, sessionId, siteId, properties.queue());
    subscriptions.add(subscription);
    return Optional.of(subscription);
  }

  void unsubscribe(Subscription subscription) {
    subscriptions.remove(subscription);
  }

  boolean hasReaders() {
    return !subscriptions.isEmpty();
  }

  /** The sites that somebody looks at. */
  Set<String> lookedAt() {
    return subscriptions.stream()
        .map(Subscription::siteId)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** To all who may see the site. */
  void publish(SiteEvent event) {
    letGoUnless(subscription -> subscription.offer(event));
  }

  /** To those who look at the site. */
  void publishToLookers(SiteEvent event) {
    letGoUnless(subscription -> !subscription.looksAt(event.siteId()) || subscription.offer(event));
  }

  /** To readers of the overview, of the sites that they may see; see {@link SiteBatch#framesFor}. */
  void publish(SiteBatch changes, boolean confirming) {
    letGoUnless(subscription -> subscription.offer(changes, confirming));
  }

  /** Hands all sites to the readers of the overview that have come since this was last called. */
  void greet(Supplier<SiteBatch> all) {
    if (subscriptions.stream().anyMatch(Subscription::isNew)) {
      SiteBatch known = all.get();
      letGoUnless(subscription -> subscription.begin(known));
    }
  }

  private void letGoUnless(Predicate<Subscription> keepsUp) {
    if (subscriptions.removeIf(keepsUp.negate())) {
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
