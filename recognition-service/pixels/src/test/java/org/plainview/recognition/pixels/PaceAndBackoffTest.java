package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PaceAndBackoffTest {

  private static Duration seconds(double seconds) {
    return Duration.ofMillis((long) (seconds * 1000));
  }

  @Test
  void aVideoThatRunsAheadOfLifeWaitsForIt() {
    Pace pace = new Pace(Duration.ZERO);

    assertThat(pace.waitAfter(seconds(100), seconds(5))).isZero();
    assertThat(pace.waitAfter(seconds(100), seconds(5.1))).isEqualTo(seconds(0.1));
    assertThat(pace.waitAfter(seconds(101), seconds(5.2))).isZero();
  }

  @Test
  void aLiveSourceMayHandOverItsBufferAtOnce() {
    Pace pace = new Pace(seconds(3));

    pace.waitAfter(seconds(0), seconds(0));
    assertThat(pace.waitAfter(seconds(0), seconds(2.9))).isZero();
    assertThat(pace.waitAfter(seconds(0), seconds(4))).isEqualTo(seconds(1));
  }

  @Test
  void timestampsThatStandStillOrJumpBackNeverMakeItWait() {
    Pace pace = new Pace(Duration.ZERO);

    pace.waitAfter(seconds(0), seconds(50));
    assertThat(pace.waitAfter(seconds(1), seconds(50))).isZero();
    assertThat(pace.waitAfter(seconds(2), seconds(3))).isZero();
    assertThat(pace.waitAfter(seconds(2), seconds(3.5))).isEqualTo(seconds(0.5));
  }

  @Test
  void waitsDoubleUpToABoundAndStartAgainAfterSuccess() {
    Backoff backoff = new Backoff(() -> 0.999999);

    assertThat(Stream.generate(backoff::afterFailure).limit(7).map(Duration::toMillis).map(ms -> Math.round(ms / 100.0) * 100))
        .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
    backoff.succeeded();
    assertThat(backoff.afterFailure()).isLessThanOrEqualTo(Duration.ofMillis(500));
  }

  @Test
  void camerasLostTogetherDoNotReturnTogether() {
    assertThat(new Backoff(() -> 0).afterFailure()).isEqualTo(Duration.ofMillis(250));
    assertThat(new Backoff(() -> 0.5).afterFailure()).isEqualTo(Duration.ofMillis(375));
  }
}
