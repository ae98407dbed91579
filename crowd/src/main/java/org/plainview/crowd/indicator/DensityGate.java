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
  private double value;
  private double high;

  DensityGate(Steps fromPerM2) {
    this.fromPerM2 = fromPerM2;
  }

  /** For the density of the present moment. */
  DensityGate at(double newValue, double newHigh) {
    value = newValue;
    high = newHigh;
    return this;
  }

  /** Whether the crowd is too thin for any level, so that the indicator is known to call for none. */
  boolean isShut() {
    return !staysOpen(Level.WATCH) && !staysOpen(Level.ACT) && !staysOpen(Level.CRITICAL);
  }

  @Override
  public boolean opens(Level level) {
    return number(level) >= fromPerM2.of(level) - ROUNDING;
  }

  @Override
  public boolean staysOpen(Level level) {
    return number(level) > fromPerM2.of(level) - HYSTERESIS_PER_M2 + ROUNDING;
  }

  private double number(Level level) {
    return level == Level.WATCH ? high : value;
  }
}
