package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Timestamp;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.SettableClock;

class SiteStatesTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final SettableClock clock = new SettableClock(NOON);
  private final SiteStates states = new SiteStates(clock, Duration.ofSeconds(25));

  @Test
  void tellsOnlyWhatStandsOtherwise() {
    states.accept(state(NOON, 12.2).build());
    assertThat(states.changes()).hasSize(1);

    states.accept(state(NOON.plusSeconds(10), 12.4).build());
    assertThat(states.changes()).as("the same people, to the whole person").isEmpty();

    states.accept(state(NOON.plusSeconds(11), 14).build());
    assertThat(states.changes()).singleElement().satisfies(row -> assertThat(row.people()).isEqualTo(14));
    assertThat(states.all()).hasSize(1);
  }

  @Test
  void keepsTheNewest() {
    states.accept(state(NOON, 20).setLevel(AlertLevel.ALERT_LEVEL_CRITICAL).build());
    states.accept(state(NOON.minusSeconds(5), 12).build());

    assertThat(states.changes()).singleElement().satisfies(row -> assertThat(row.level()).isEqualTo("CRITICAL"));
  }

  @Test
  void aSiteThatNothingComesOfFallsSilentOnceAndSpeaksAgain() {
    states.accept(state(NOON, 20).build());
    states.changes();
    clock.set(NOON.plusSeconds(25));
    assertThat(states.changes()).isEmpty();

    clock.set(NOON.plusSeconds(26));
    assertThat(states.changes()).singleElement().satisfies(row -> assertThat(row.silentSince()).isEqualTo(NOON));
    assertThat(states.changes()).isEmpty();

    states.accept(state(NOON.plusSeconds(26), 20).build());
    assertThat(states.changes()).singleElement().satisfies(row -> assertThat(row.silentSince()).isNull());
  }

  @Test
  void takesNoStateOfAnInstantThatIsNone() {
    Timestamp never = Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build();

    assertThatThrownBy(() -> states.accept(state(NOON, 20).setAt(never).build())).isInstanceOf(DateTimeException.class);
    assertThat(states.changes()).isEmpty();
  }

  private static SiteState.Builder state(Instant at, double people) {
    return SiteState.newBuilder()
        .setSiteId("market-square")
        .setAt(Times.timestamp(at))
        .setZonesNormal(3)
        .setPeople(people);
  }
}
