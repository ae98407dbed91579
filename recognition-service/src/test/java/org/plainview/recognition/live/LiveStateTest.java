package org.plainview.recognition.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.live.LiveLevel;

class LiveStateTest {

  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");

  private final LiveState state = new LiveState(Clock.fixed(NOON, ZoneOffset.UTC));

  @Test
  void keepsTheNewestLevelOfEachCameraOfAZone() {
    state.accept(level("cam-1", 1, AlertLevel.ALERT_LEVEL_ACT));
    state.accept(level("cam-1", 5, AlertLevel.ALERT_LEVEL_UNSPECIFIED));
    state.accept(level("cam-2", 2, AlertLevel.ALERT_LEVEL_WATCH));

    assertThat(state.levels(_ -> true)).extracting(LiveLevel::level).containsExactly("ACT", "WATCH");
  }

  @Test
  void aLevelThatNobodyHasConfirmedLatelyIsNone() {
    state.accept(level("cam-1", 16, AlertLevel.ALERT_LEVEL_ACT));

    assertThat(state.levels(_ -> true)).isEmpty();
  }

  @Test
  void showsTheSitesWantedOnly() {
    state.accept(level("cam-1", 1, AlertLevel.ALERT_LEVEL_ACT));

    assertThat(state.levels("elsewhere"::equals)).isEmpty();
    assertThat(state.levels("site-1"::equals)).hasSize(1);
  }

  private static ZoneLevel level(String camera, long secondsAgo, AlertLevel level) {
    return ZoneLevel.newBuilder()
        .setZoneId("zone-1")
        .setSiteId("site-1")
        .setCameraId(camera)
        .setAt(Times.timestamp(NOON.minusSeconds(secondsAgo)))
        .setLevel(level)
        .build();
  }
}
