package org.plainview.recognition.pixels;

import java.time.Duration;

/**
 * Keeps a video that can be read faster than it was filmed at the speed of life. Timestamps that stand still
 * or jump back never make it wait.
 */
final class Pace {

  private final Duration mayLead;
  private Duration startedAt = Duration.ZERO;
  private Duration startedPosition = Duration.ZERO;
  private boolean started;

  /**
   * @param mayLead how far the video may run ahead: a live source hands over what it had buffered at once
   */
  Pace(Duration mayLead) {
    this.mayLead = mayLead;
  }

  /**
   * @param now on a clock that never jumps
   * @param position of the frame just read
   * @return how long to wait before the next one
   */
  Duration waitAfter(Duration now, Duration position) {
    if (!started || position.compareTo(startedPosition) < 0) {
      started = true;
      startedAt = now;
      startedPosition = position;
      return Duration.ZERO;
    }
    Duration lead = position.minus(startedPosition).minus(now.minus(startedAt)).minus(mayLead);
    return lead.isNegative() ? Duration.ZERO : lead;
  }
}
