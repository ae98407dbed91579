package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.duty.DutyChanged;
import org.plainview.platform.security.Caller;

class SubscriptionTest {

  private static final Duration NOT_LONG = Duration.ofMillis(1);

  @Test
  void carriesOnlyTheSitesOfItsCaller() throws InterruptedException {
    Subscription subscription = new Subscription(omar(), null, 10);

    subscription.offer(event("old-town"));
    subscription.offer(event("market-square"));

    assertThat(subscription.next(NOT_LONG)).asString(StandardCharsets.UTF_8).contains("market-square");
    assertThat(subscription.next(NOT_LONG)).isEqualTo(SiteEvent.PING);
  }

  @Test
  void endsWhenItsReaderIsTooSlow() throws InterruptedException {
    Subscription subscription = new Subscription(omar(), null, 2);

    assertThat(subscription.offer(event("market-square"))).isTrue();
    assertThat(subscription.offer(event("market-square"))).isTrue();
    assertThat(subscription.offer(event("market-square"))).isFalse();

    assertThat(subscription.next(NOT_LONG)).isNull();
  }

  @Test
  void aSlowReaderIsLetGoAndTheOthersGoOn() throws InterruptedException {
    EventHub hub = new EventHub(new EventProperties(NOT_LONG, NOT_LONG, 1, 16));
    Subscription slow = hub.subscribe(omar(), null).orElseThrow();
    Subscription quick = hub.subscribe(omar(), null).orElseThrow();

    hub.publish(event("market-square"));
    assertThat(quick.next(NOT_LONG)).isNotNull();
    hub.publish(event("market-square"));

    assertThat(quick.next(NOT_LONG)).isNotNull();
    assertThat(slow.next(NOT_LONG)).isNull();
  }

  @Test
  void endsWithTheDutyOfItsSession() throws InterruptedException {
    EventHub hub = new EventHub(new EventProperties(NOT_LONG, NOT_LONG, 8, 16));
    Subscription ended = hub.subscribe(omar(), "session-1").orElseThrow();
    Subscription other = hub.subscribe(omar(), "session-2").orElseThrow();
    Subscription machine = hub.subscribe(omar(), null).orElseThrow();

    hub.dutyChanged(new DutyChanged("session-1"));

    assertThat(ended.next(Duration.ofMinutes(1))).isNull();
    assertThat(other.next(NOT_LONG)).isNotNull();
    assertThat(machine.next(NOT_LONG)).isNotNull();
  }

  private static Caller omar() {
    return new Caller("omar", Set.of(Role.OPERATOR), Set.of("market-square"), null, "request");
  }

  private static SiteEvent event(String site) {
    return SiteEvent.of(site, "zones", ("[\"" + site + "\"]").getBytes(StandardCharsets.UTF_8));
  }
}
