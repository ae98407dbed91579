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
  private final double emergency;

  DensityRule(ZoneProfile profile) {
    PlaceType place = profile.place();
    moving = Steps.of(DensityThresholds.MOVING).at(place);
    standing = Steps.of(DensityThresholds.STATIC).at(place);
    double ofCells = place.isStricter() ? DensityThresholds.MOVING.criticalPerM2() : EMERGENCY_PER_M2;
    emergency = profile.areaM2() < CELL_M2 ? Double.POSITIVE_INFINITY : ofCells;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    if (!moment.knowsDensity()) {
      signal.unknown();
      return;
    }
    signal.measured(moment.peak, moment.peakLow, moment.peakHigh);
    Steps steps = moment.standing ? standing : moving;
    call(signal, Level.WATCH, moment.peakHigh, steps);
    call(signal, Level.ACT, moment.peak, steps);
    call(signal, Level.CRITICAL, moment.peak, steps);
  }

  private static void call(Signal signal, Level level, double perM2, Steps steps) {
    signal.callFrom(level, perM2, steps.of(level), DensityGate.HYSTERESIS_PER_M2, REASON, Signal.Gate.OPEN);
  }

  boolean isEmergency(Moment moment) {
    return moment.peak >= emergency;
  }

  boolean isStillEmergency(Moment moment) {
    return moment.peak > emergency - DensityGate.HYSTERESIS_PER_M2;
  }
}
