package org.plainview.camera.acceptance;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A test as asked for. When its moments are is not for people to choose.
 *
 * @param samples moments at which both shall have a number; absent means the least
 * @param minutes within which they are drawn; absent means an hour
 */
record OpenBody(@Min(20) @Max(100) @Nullable Integer samples, @Min(20) @Max(480) @Nullable Integer minutes) {

  private static final int LEAST_SAMPLES = 20;
  private static final int USUAL_MINUTES = 60;

  int samplesOrLeast() {
    return samples == null ? LEAST_SAMPLES : samples;
  }

  Duration window() {
    return Duration.ofMinutes(minutes == null ? USUAL_MINUTES : minutes);
  }

  @AssertTrue(message = "so many moments need more minutes: at least one for each")
  boolean isLongEnough() {
    return window().toMinutes() >= samplesOrLeast();
  }
}
