package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I7, crowd pressure: density times the variance of the locally averaged velocity, 1/s². Act above 0.02, or the site's
 * own 99th percentile where that is higher; Critical above twice that; both after 30 s. Only where the densest cell
 * has 4 people per m² and the velocity error is at most 0.03 m/s per axis.
 *
 * <p>The 0.02 goes with the turbulence of Mina 2006 (Helbing, Johansson and Al-Abideen, Phys. Rev. E 75, 046109,
 * 2007). Harmless laboratory crowds of 4 to 6 per m² reach 0.04 to 0.05 in one window of twenty, so it only
 * corroborates: it raises no level by itself.
 */
final class PressureRule implements Rule {

  private static final double PRIOR_PER_S2 = 0.02;
  private static final double NOISE_MPS = 0.03;
  private static final double HYSTERESIS = 0.1;
  private static final Steps FROM_PER_M2 = new Steps(4, 4, 4);

  private static final String REASON = "The crowd is pushed to and fro";

  private final DensityGate gate = DensityGate.ofPeak(FROM_PER_M2);
  private final double criticalToAct;

  PressureRule(PlaceType place) {
    criticalToAct = place.isStricter() ? 1 : 2;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double pressure = moment.seen.velocityNoiseMps() <= NOISE_MPS ? moment.seen.pressurePerS2() : Double.NaN;
    if (!moment.canTell(pressure, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(pressure);
    double act = Math.max(PRIOR_PER_S2, moment.profile.sitePressurePerS2());
    double critical = criticalToAct * act;
    signal.callFrom(moment, Level.ACT, pressure, act, HYSTERESIS * act, REASON, gate);
    signal.callFrom(moment, Level.CRITICAL, pressure, critical, HYSTERESIS * critical, REASON, gate);
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }
}
