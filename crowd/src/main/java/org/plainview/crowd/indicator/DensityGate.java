package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * Opens for a level from a density on: by the upper end of the interval for Watch, since being unsure is a reason to
 * look, and by the value for Act and Critical. It closes 0.5 people per m² below.
 */
final class DensityGate implements Signal.Gate {

  static final double HYSTERESIS_PER_M2 = 0.5;

  private static final double ROUNDING = 1e-9;

  private final Steps fromPerM2;
  private final boolean ofPeak;

  private DensityGate(Steps fromPerM2, boolean ofPeak) {
    if (fromPerM2.act() < fromPerM2.watch() || fromPerM2.critical() < fromPerM2.act()) {
      throw new IllegalArgumentException("A higher level cannot begin at a lower density: " + fromPerM2);
    }
    this.fromPerM2 = fromPerM2;
    this.ofPeak = ofPeak;
  }

  /** By the density of the zone. */
  static DensityGate ofZone(Steps fromPerM2) {
    return new DensityGate(fromPerM2, false);
  }

  /** By that of its densest cell. */
  static DensityGate ofPeak(Steps fromPerM2) {
    return new DensityGate(fromPerM2, true);
  }

  /** Whether the crowd is too thin for any level, so that the indicator is known to call for none. */
  boolean isShut(Moment moment) {
    return !staysOpen(moment, Level.WATCH) && !staysOpen(moment, Level.ACT) && !staysOpen(moment, Level.CRITICAL);
  }

  /** Whether it may open for any level: no level begins below Watch, and no value is above its interval. */
  boolean mayOpen(Moment moment) {
    return opens(moment, Level.WATCH);
  }

  @Override
  public boolean opens(Moment moment, Level level) {
    return number(moment, level) >= fromPerM2.of(level) - ROUNDING;
  }

  @Override
  public boolean staysOpen(Moment moment, Level level) {
    return number(moment, level) > fromPerM2.of(level) - HYSTERESIS_PER_M2 + ROUNDING;
  }

  private double number(Moment moment, Level level) {
    if (level == Level.WATCH) {
      return ofPeak ? moment.peakHigh() : moment.densityHigh();
    }
    return ofPeak ? moment.peak() : moment.density();
  }
}
