package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I8, oscillation: a dense crowd moves to and fro as one, between 0.02 and 0.2 Hz. Act where a common amplitude of 0.1
 * m/s is found at 4 people per m² in the densest cell, Critical at 5. Gu, Guiselin, Bain, Zuriguel and Bartolo, Nature
 * 638, 112 (2025) found such motion in a harmless dense crowd above a density that is quoted as 4 and as 6, and again
 * before the crush of Love Parade 2010; 0.1 m/s is the reference's proposal.
 */
final class OscillationRule implements Rule {

  private static final double AMPLITUDE_MPS = 0.1;
  private static final double HYSTERESIS_MPS = 0.02;
  private static final Steps FROM_PER_M2 = new Steps(4, 4, 5);
  private static final Steps STRICTER_FROM_PER_M2 = new Steps(4, 4, 4);

  private static final String REASON = "A dense crowd sways as one";

  private final DensityGate gate;

  OscillationRule(PlaceType place) {
    gate = DensityGate.ofPeak(place.isStricter() ? STRICTER_FROM_PER_M2 : FROM_PER_M2);
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double amplitude = moment.seen.oscillationMps();
    if (!moment.canTell(amplitude, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(amplitude);
    signal.callFrom(moment, Level.ACT, amplitude, AMPLITUDE_MPS, HYSTERESIS_MPS, REASON, gate);
    signal.callFrom(moment, Level.CRITICAL, amplitude, AMPLITUDE_MPS, HYSTERESIS_MPS, REASON, gate);
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }
}
