package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.contracts.v1.SiteState;
import org.plainview.gateway.duty.DutyChanged;
import org.plainview.platform.security.Caller;
import tools.jackson.databind.json.JsonMapper;

class SubscriptionTest {

  private static final Duration NOT_LONG = Duration.ofMillis(1);

  @Test
  void carriesOnlyTheSitesOfItsCaller() throws InterruptedException {
    Subscription subscription = new Subscription(omar(), null, null, 10);

    subscription.offer(event("old-town"));
    subscription.offer(event("market-square"));

    assertThat(subscription.next(NOT_LONG)).asString(StandardCharsets.UTF_8).contains("market-square");
    assertThat(subscription.next(NOT_LONG)).isEqualTo(SiteEvent.PING);
  }

  @Test
  void endsWhenItsReaderIsTooSlow() throws InterruptedException {
    Subscription subscription = new Subscription(omar(), null, null, 2);

    assertThat(subscription.offer(event("market-square"))).isTrue();
    assertThat(subscription.offer(event("market-square"))).isTrue();
    assertThat(subscription.offer(event("market-square"))).isFalse();

    assertThat(subscription.next(NOT_LONG)).isNull();
  }

  @Test
  void aSlowReaderIsLetGoAndTheOthersGoOn() throws InterruptedException {
    EventHub hub = hub(1);
    Subscription slow = hub.subscribe(omar(), null, null).orElseThrow();
    Subscription quick = hub.subscribe(omar(), null, null).orElseThrow();

    hub.publish(event("market-square"));
    assertThat(quick.next(NOT_LONG)).isNotNull();
    hub.publish(event("market-square"));

    assertThat(quick.next(NOT_LONG)).isNotNull();
    assertThat(slow.next(NOT_LONG)).isNull();
  }

  @Test
  void endsWithTheDutyOfItsSession() throws InterruptedException {
    EventHub hub = hub(8);
    Subscription ended = hub.subscribe(omar(), "session-1", null).orElseThrow();
    Subscription other = hub.subscribe(omar(), "session-2", null).orElseThrow();
    Subscription machine = hub.subscribe(omar(), null, null).orElseThrow();

    hub.dutyChanged(new DutyChanged("session-1"));

    assertThat(ended.next(Duration.ofMinutes(1))).isNull();
    assertThat(other.next(NOT_LONG)).isNotNull();
    assertThat(machine.next(NOT_LONG)).isNotNull();
  }

  @Test
  void whoLooksAtASiteGetsThatSiteInFullAndNoOverview() throws InterruptedException {
    EventHub hub = hub(8);
    Subscription looker = hub.subscribe(omar(), null, "market-square").orElseThrow();
    Subscription reader = hub.subscribe(omar(), null, null).orElseThrow();

    hub.greet(() -> batch("market-square"));
    hub.publishToLookers(event("market-square"));

    assertThat(hub.lookedAt()).containsExactly("market-square");
    assertThat(looker.next(NOT_LONG)).asString(StandardCharsets.UTF_8).startsWith("event: zones");
    assertThat(looker.next(NOT_LONG)).isEqualTo(SiteEvent.PING);
    assertThat(reader.next(NOT_LONG)).asString(StandardCharsets.UTF_8).startsWith("event: sites");
    assertThat(reader.next(NOT_LONG)).isEqualTo(SiteEvent.PING);
  }

  @Test
  void tellsHowTheSitesStandBeforeWhatHasChanged() throws InterruptedException {
    EventHub hub = hub(8);
    Subscription reader = hub.subscribe(omar(), null, null).orElseThrow();

    hub.publish(batch("market-square"), true);
    assertThat(reader.next(NOT_LONG)).isEqualTo(SiteEvent.PING);
    hub.greet(() -> batch());
    hub.publish(batch("market-square"), true);

    assertThat(reader.next(NOT_LONG)).asString(StandardCharsets.UTF_8).contains("\"sites\":[]");
    assertThat(reader.next(NOT_LONG)).asString(StandardCharsets.UTF_8).contains("market-square");
  }

  private static EventHub hub(int queue) {
    return new EventHub(new EventProperties(NOT_LONG, NOT_LONG, NOT_LONG, NOT_LONG, queue, 16));
  }

  private static SiteBatch batch(String... sites) {
    List<SiteRow> rows =
        Arrays.stream(sites)
            .map(site -> SiteRow.of(SiteState.newBuilder().setSiteId(site).build()))
            .toList();
    return new SiteBatch(JsonMapper.builder().build(), Instant.EPOCH, rows);
  }

  private static Caller omar() {
    return new Caller("omar", Set.of(Role.OPERATOR), Set.of("market-square"), null, "request");
  }

  private static SiteEvent event(String site) {
    return SiteEvent.of(site, "zones", ("[\"" + site + "\"]").getBytes(StandardCharsets.UTF_8));
  }
}
