package org.plainview.crowd.indicator;

import org.plainview.crowd.level.DensityThresholds;
import org.plainview.crowd.level.Level;

/**
 * I1, density: people per m² of the densest cell (at least 9 m²), or of the zone where there is no grid; median of
 * 10 s. Thresholds and their sources: {@link DensityThresholds#MOVING} and {@link DensityThresholds#STATIC}.
 */
final class DensityRule implements Rule {

  /**
   * From here density alone is Critical, without a second indicator: 5 to 6 is where turbulence becomes possible
   * (SIAM News, Disorder and disasters), 6 is where Seoul's alarms ring. Not in a zone smaller than a cell: a harmless
   * laboratory crowd stood at 6.8 on 0.6 m² before a gate ({@code bench experiments}).
   */
  private static final double EMERGENCY_PER_M2 = 6;

  private static final double CELL_M2 = 9;

  private static final String REASON = "People stand or walk too densely";

  private final Steps moving;
  private final Steps standing;
  private final double least;
  private final double emergency;

  DensityRule(PlaceType place) {
    moving = Steps.of(DensityThresholds.MOVING).at(place);
    standing = Steps.of(DensityThresholds.STATIC).at(place);
    least = Math.min(moving.watch(), standing.watch()) - DensityGate.HYSTERESIS_PER_M2;
    emergency = place.isStricter() ? DensityThresholds.MOVING.criticalPerM2() : EMERGENCY_PER_M2;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    if (!moment.knowsDensity()) {
      signal.unknown();
      return;
    }
    signal.measured(moment.peak(), moment.peakLow(), moment.peakHigh());
    Steps steps = moment.isStanding() ? standing : moving;
    call(moment, signal, Level.WATCH, moment.peakHigh(), steps);
    call(moment, signal, Level.ACT, moment.peak(), steps);
    call(moment, signal, Level.CRITICAL, moment.peak(), steps);
  }

  private static void call(Moment moment, Signal signal, Level level, double perM2, Steps steps) {
    signal.callFrom(moment, level, perM2, steps.of(level), DensityGate.HYSTERESIS_PER_M2, REASON, Signal.Gate.OPEN);
  }

  @Override
  public boolean mayReach(Moment moment) {
    return moment.peakHigh() >= least;
  }

  /** Whether {@link #isEmergency} could hold; the value is never above its interval. */
  boolean mayBeEmergency(Moment moment) {
    return moment.peakHigh() >= emergency;
  }

  boolean isEmergency(Moment moment) {
    return isWide(moment) && moment.peak() >= emergency;
  }

  boolean isStillEmergency(Moment moment) {
    return isWide(moment) && moment.peak() > emergency - DensityGate.HYSTERESIS_PER_M2;
  }

  private static boolean isWide(Moment moment) {
    return !(moment.profile.areaM2() < CELL_M2);
  }
}
