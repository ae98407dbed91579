package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;
import org.plainview.crowd.window.Trend;

/**
 * I11, rate of density rise: slope of the zone's density over two minutes, in people per m² and minute. Watch from 0.2
 * (by the upper end of its interval), Act from 0.5, Critical from 1: the reference's proposal.
 *
 * <p>Ours: only from 1, 2 and 4 people per m² on. A platform fills at such rates whenever a train arrives.
 */
final class DensityRiseRule implements Rule {

  private static final Steps PER_M2_MINUTE = new Steps(0.2, 0.5, 1);
  private static final Steps FROM_PER_M2 = new Steps(1, 2, 4);
  private static final double HYSTERESIS = 0.25;
  private static final int TWO_MINUTES = 12;
  private static final int LEAST_STEPS = 9;
  private static final int PER_MINUTE = 6;
  // Student's t for ten degrees of freedom.
  private static final double T_95 = 2.23;

  private static final String REASON = "It grows denser fast";

  private final DensityGate gate;
  private final Steps steps;

  DensityRiseRule(PlaceType place) {
    gate = DensityGate.ofZone(FROM_PER_M2.at(place));
    steps = PER_M2_MINUTE.at(place);
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    Trend trend = moment.windows.densityTrend(moment.at, TWO_MINUTES);
    double rise = trend.steps() < LEAST_STEPS ? Double.NaN : PER_MINUTE * trend.perStep();
    if (!moment.canTell(rise, gate)) {
      signal.unknown();
      return;
    }
    double error = Double.isNaN(rise) ? 0 : PER_MINUTE * T_95 * trend.standardError();
    signal.measured(Double.isNaN(rise) ? 0 : rise);
    signal.low = signal.value - error;
    signal.high = signal.value + error;
    for (Level level : Level.ALARMS) {
      double perM2Minute = level == Level.WATCH ? signal.high : signal.value;
      signal.callFrom(moment, level, perM2Minute, steps.of(level), HYSTERESIS * steps.of(level), REASON, gate);
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }
}
