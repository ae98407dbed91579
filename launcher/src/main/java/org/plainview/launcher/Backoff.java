package org.plainview.launcher;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a crashed part starts again: at once after a first crash, then ever later up to 30 s, and at once again
 * when it has been healthy for a minute.
 */
final class Backoff {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Duration STABLE = Duration.ofMinutes(1);

  private int crashes;
  private @Nullable Instant healthySince;

  void healthy(Instant now) {
    healthySince = now;
  }

  /** How long to wait after a crash now. */
  Duration crashed(Instant now) {
    if (healthySince != null && Duration.between(healthySince, now).compareTo(STABLE) > 0) {
      crashes = 0;
    }
    healthySince = null;
    crashes++;
    if (crashes == 1) {
      return Duration.ZERO;
    }
    Duration wait = Duration.ofSeconds(1L << Math.min(crashes - 2, 5));
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  /** Since it was last healthy for a minute. */
  int crashes() {
    return crashes;
  }
}
