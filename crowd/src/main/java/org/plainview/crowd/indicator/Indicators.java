package org.plainview.crowd.indicator;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.Indicator.Source;
import org.plainview.crowd.level.Level;

/** I1 to I11 of one zone with their waiting times, and the level that they call for together. */
final class Indicators {

  private static final Indicator[] INDICATORS = Indicator.values();

  private final Rules rules;
  /** Null where an indicator calls for nothing, as most do most of the time. */
  private final @Nullable Tracker[] trackers;

  private final Signal signal = new Signal();
  private final Trigger emergency = new Trigger(Tracker.CRITICAL_UP_MILLIS, Tracker.DOWN_MILLIS);

  private boolean limitByLines;
  // What the trackers say together: asked for with each observation, and most zones change it hardly ever.
  private boolean idle = true;
  private boolean anyOn;
  private Level level = Level.NORMAL;
  private boolean criticalAlone;

  Indicators(Rules rules) {
    this.rules = rules;
    trackers = new Tracker[rules.all().size()];
  }

  /**
   * @param millisSince the good observation before this one; 0 when that is too long ago
   */
  void judge(Moment moment, long millisSince) {
    boolean wasIdle = idle;
    idle = true;
    for (int i = 0; i < trackers.length; i++) {
      if (trackers[i] != null || rules.all().get(i).mayReach(moment)) {
        trackers[i] = judge(i, moment, millisSince);
        idle &= trackers[i] == null;
      }
    }
    if (!emergency.isIdle() || rules.density().mayBeEmergency(moment)) {
      if (moment.knowsDensity()) {
        DensityRule density = rules.density();
        emergency.update(moment.at, millisSince, density.isEmergency(moment), density.isStillEmergency(moment));
      } else {
        emergency.unknown(millisSince, Tracker.UNKNOWN_MILLIS);
      }
      idle &= emergency.isIdle();
    }
    if (!idle || !wasIdle) {
      limitByLines = moment.windows.accumulation.isByLines();
      sumUp();
    }
  }

  private @Nullable Tracker judge(int i, Moment moment, long millisSince) {
    rules.all().get(i).judge(moment, signal);
    Tracker tracker = trackers[i];
    if (tracker == null) {
      if (!signal.reachesAny()) {
        return null;
      }
      tracker = new Tracker(INDICATORS[i]);
    }
    tracker.update(signal, moment.at, millisSince);
    return tracker.isIdle() ? null : tracker;
  }

  void interrupt() {
    if (!idle) {
      idle = true;
      for (int i = 0; i < trackers.length; i++) {
        Tracker tracker = trackers[i];
        if (tracker != null) {
          tracker.interrupt();
          trackers[i] = tracker.isIdle() ? null : tracker;
          idle &= trackers[i] == null;
        }
      }
      emergency.interrupt();
      idle &= emergency.isIdle();
      sumUp();
    }
  }

  private void sumUp() {
    anyOn = false;
    for (Tracker tracker : trackers) {
      anyOn |= tracker != null && tracker.level() != Level.NORMAL;
    }
    criticalAlone = anyOn && Integer.bitCount(criticalSources()) == 1;
    level = calledTogether();
  }

  /** Whether nothing is on or waits: an observation that calls for nothing would change nothing. */
  boolean isIdle() {
    return idle;
  }

  Level level() {
    return level;
  }

  private Level calledTogether() {
    if (!anyOn && !emergency.isOn()) {
      return Level.NORMAL;
    }
    if (emergency.isOn() || Integer.bitCount(criticalSources()) > 1) {
      return Level.CRITICAL;
    }
    Level highest = Level.NORMAL;
    for (Tracker tracker : trackers) {
      if (tracker != null
          && tracker.indicator != Indicator.PRESSURE
          && tracker.level().isAtLeast(highest)) {
        highest = tracker.level();
      }
    }
    return highest == Level.CRITICAL ? Level.ACT : highest;
  }

  /** Whether Critical is called for, by one source only. */
  boolean isCriticalAlone() {
    return criticalAlone;
  }

  /** A bit per source of the indicators at Critical. */
  private int criticalSources() {
    int sources = 0;
    for (Tracker tracker : trackers) {
      if (tracker != null && tracker.level() == Level.CRITICAL) {
        sources |= 1 << source(tracker.indicator).ordinal();
      }
    }
    return sources;
  }

  private Source source(Indicator indicator) {
    return indicator == Indicator.TIME_TO_LIMIT && !limitByLines ? Source.COUNT : indicator.source();
  }

  boolean isAnyOn() {
    return anyOn;
  }

  /** Adds those that call for more than Normal, in the order of the catalogue. */
  void addReadings(List<IndicatorReading> to) {
    for (Tracker tracker : trackers) {
      if (tracker != null && tracker.level() != Level.NORMAL) {
        to.add(tracker.reading());
      }
    }
  }
}
