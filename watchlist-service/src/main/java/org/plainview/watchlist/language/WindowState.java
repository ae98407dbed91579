package org.plainview.watchlist.language;

import java.time.Duration;
import org.plainview.crowd.window.TimeRing;

/** What a window remembers of one camera or site. For one thread at a time. */
final class WindowState {

  private static final int STEPS = 20;
  private static final double FULL_ENOUGH = 0.8;
  private static final long NEVER = Long.MIN_VALUE;

  private final Window.Function function;
  private final long lengthMillis;
  private final long gapMillis;
  private final int steps;
  private final TimeRing ring;
  private long trueSince = NEVER;
  private long heardAt = NEVER;
  private boolean wasFalse;

  /**
   * @param sampling how often it is fed about; after thrice that without anything, what held before is forgotten
   */
  WindowState(Window window, Duration sampling) {
    function = window.function();
    lengthMillis = window.length().toMillis();
    gapMillis = Math.max(10_000, 3 * sampling.toMillis());
    long stepMillis = Math.max(sampling.toMillis(), lengthMillis / STEPS);
    steps = (int) Math.max(1, lengthMillis / stepMillis);
    ring = new TimeRing(stepMillis, steps + 1, 2);
  }

  /** Takes in whether the condition holds now; tells whether it has all the time. */
  Truth held(long at, Truth now) {
    if (now == Truth.UNKNOWN) {
      return Truth.UNKNOWN;
    }
    boolean isAfterGap = heardAt == NEVER || at - heardAt > gapMillis;
    heardAt = Math.max(heardAt, at);
    if (now == Truth.FALSE) {
      trueSince = NEVER;
      wasFalse = true;
      return Truth.FALSE;
    }
    if (isAfterGap || trueSince == NEVER) {
      wasFalse &= !isAfterGap;
      trueSince = at;
    }
    if (at - trueSince >= lengthMillis) {
      return Truth.TRUE;
    }
    // What came before the first that was heard may have held just as well.
    return wasFalse ? Truth.FALSE : Truth.UNKNOWN;
  }

  /** Takes in the number now; tells what is asked of the time. */
  Range of(long at, Range now) {
    if (now.isNone()) {
      return now;
    }
    if (!now.isUnknown()) {
      ring.put(at, 0, now.low());
      ring.put(at, 1, now.high());
    }
    return switch (function) {
      case MEAN -> isFull(at) ? new Range(ring.mean(at, 0, steps), ring.mean(at, 1, steps)) : Range.UNKNOWN;
      case MOST -> isFull(at) ? new Range(extreme(at, 0, true), extreme(at, 1, true)) : Range.UNKNOWN;
      case LEAST -> isFull(at) ? new Range(extreme(at, 0, false), extreme(at, 1, false)) : Range.UNKNOWN;
      case CHANGE -> change(at);
      case HELD_FOR -> Range.UNKNOWN;
    };
  }

  private boolean isFull(long at) {
    return ring.filled(at, 0, steps) >= Math.ceil(FULL_ENOUGH * steps);
  }

  private double extreme(long at, int column, boolean most) {
    double found = Double.NaN;
    for (int back = 0; back < steps; back++) {
      double value = ring.step(at, column, back);
      if (!Double.isNaN(value) && !(most ? value <= found : value >= found)) {
        found = value;
      }
    }
    return found;
  }

  private Range change(long at) {
    double lowNow = ring.step(at, 0, 0);
    double highNow = ring.step(at, 1, 0);
    for (int back = steps; back >= Math.ceil(FULL_ENOUGH * steps); back--) {
      double low = lowNow - ring.step(at, 1, back);
      double high = highNow - ring.step(at, 0, back);
      if (!Double.isNaN(low) && !Double.isNaN(high)) {
        return new Range(low, high);
      }
    }
    return Range.UNKNOWN;
  }
}
