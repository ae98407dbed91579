package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I9, compression: people per m² and second that gather in the worst cell, which is minus the divergence of density
 * times velocity; mean of 30 s. Watch from 0.01, Act from 0.02, Critical from 0.05: the reference's proposal.
 *
 * <p>Ours: only from 2, 3 and 4 people per m² on. A few people who walk into an empty cell exceed every threshold.
 */
final class CompressionRule implements Rule {

  private static final Steps PER_M2_S = new Steps(0.01, 0.02, 0.05);
  private static final Steps FROM_PER_M2 = new Steps(2, 3, 4);
  private static final double HYSTERESIS = 0.25;

  private static final String REASON = "People are pressed together";

  private final DensityGate gate;
  private final Steps steps;

  CompressionRule(PlaceType place) {
    gate = DensityGate.ofZone(FROM_PER_M2.at(place));
    steps = PER_M2_S.at(place);
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double compression = moment.windows.compression(moment.at);
    if (!moment.canTell(compression, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(compression);
    for (Level level : Level.ALARMS) {
      signal.callFrom(moment, level, compression, steps.of(level), HYSTERESIS * steps.of(level), REASON, gate);
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }
}
