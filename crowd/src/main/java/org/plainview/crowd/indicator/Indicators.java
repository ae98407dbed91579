package org.plainview.crowd.indicator;

import java.util.List;
import org.plainview.crowd.indicator.Indicator.Source;
import org.plainview.crowd.level.Level;

/** I1 to I11 of one zone with their waiting times, and the level that they call for together. */
final class Indicators {

  private final DensityRule density;
  private final Rule[] rules;
  private final Tracker[] trackers;
  private final Trigger emergency = new Trigger(Tracker.CRITICAL_UP_MILLIS, Tracker.DOWN_MILLIS);

  private boolean limitByLines;
  // What the trackers say together: asked for with each observation, and most zones change it hardly ever.
  private boolean idle = true;
  private boolean anyOn;
  private Level level = Level.NORMAL;
  private boolean criticalAlone;

  Indicators(ZoneProfile profile) {
    PlaceType place = profile.place();
    density = new DensityRule(profile);
    rules = new Rule[Indicator.DATA_HEALTH.ordinal()];
    trackers = new Tracker[rules.length];
    put(Indicator.DENSITY, density);
    put(Indicator.SPECIFIC_FLOW, new SpecificFlowRule(place));
    put(Indicator.FLOW_BREAKDOWN, new FlowBreakdownRule(place));
    put(Indicator.TIME_TO_LIMIT, new TimeToLimitRule());
    put(Indicator.STAGNATION, new StagnationRule(place));
    put(Indicator.COUNTER_FLOW, new CounterFlowRule(place));
    put(Indicator.PRESSURE, new PressureRule(profile));
    put(Indicator.OSCILLATION, new OscillationRule(place));
    put(Indicator.COMPRESSION, new CompressionRule(place));
    put(Indicator.OCCUPANCY, new OccupancyRule());
    put(Indicator.DENSITY_RISE, new DensityRiseRule(place));
  }

  private void put(Indicator indicator, Rule rule) {
    rules[indicator.ordinal()] = rule;
    long up = indicator == Indicator.PRESSURE ? Tracker.UP_MILLIS : Tracker.CRITICAL_UP_MILLIS;
    trackers[indicator.ordinal()] = new Tracker(indicator, up);
  }

  /**
   * @param millisSince the good observation before this one; 0 when that is too long ago
   */
  void judge(Moment moment, long millisSince) {
    for (int i = 0; i < rules.length; i++) {
      rules[i].judge(moment, trackers[i].signal);
      trackers[i].update(moment.at, millisSince);
    }
    limitByLines = moment.windows.accumulation.isByLines();
    if (moment.knowsDensity()) {
      emergency.update(moment.at, millisSince, density.isEmergency(moment), density.isStillEmergency(moment));
    } else {
      emergency.unknown(millisSince, Tracker.UNKNOWN_MILLIS);
    }
    sumUp();
  }

  void interrupt() {
    if (!idle) {
      for (Tracker tracker : trackers) {
        tracker.interrupt();
      }
      emergency.interrupt();
      sumUp();
    }
  }

  private void sumUp() {
    idle = emergency.isIdle();
    anyOn = false;
    for (Tracker tracker : trackers) {
      idle &= tracker.isIdle();
      anyOn |= tracker.level() != Level.NORMAL;
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
      if (tracker.indicator != Indicator.PRESSURE && tracker.level().isAtLeast(highest)) {
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
      if (tracker.level() == Level.CRITICAL) {
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
      if (tracker.level() != Level.NORMAL) {
        to.add(tracker.reading());
      }
    }
  }
}
