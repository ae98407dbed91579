package org.plainview.recognition.worker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often something happened of late. Not thread-safe. */
final class RateMeter {

  private static final Duration LEAST_WINDOW = Duration.ofSeconds(10);

  private final Duration window;
  private final Deque<Instant> marks = new ArrayDeque<>();

  /**
   * @param period between two events as planned; the window holds several
   */
  RateMeter(Duration period) {
    Duration several = period.multipliedBy(5);
    this.window = several.compareTo(LEAST_WINDOW) > 0 ? several : LEAST_WINDOW;
  }

  void mark(Instant at) {
    marks.addLast(at);
  }

  double perSecond(Instant now) {
    while (!marks.isEmpty() && marks.getFirst().isBefore(now.minus(window))) {
      marks.removeFirst();
    }
    return marks.size() / (window.toMillis() / 1000.0);
  }
}
