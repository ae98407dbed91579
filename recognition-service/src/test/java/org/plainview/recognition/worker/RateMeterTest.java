package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RateMeterTest {

  @Test
  void knowsTheRateOfTheLastSecondsAndForgets() {
    RateMeter meter = new RateMeter(Duration.ofSeconds(1));
    Instant start = Instant.EPOCH;
    for (int i = 0; i < 20; i++) {
      meter.mark(start.plusMillis(500L * i));
    }

    assertThat(meter.perSecond(start.plusSeconds(10))).isCloseTo(2, within(0.1));
    assertThat(meter.perSecond(start.plusSeconds(30))).isZero();
  }
}
