package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I6, counter-flow: the share of the flow against the main direction, mean of 60 s. Watch above 0.2 at 2 people per
 * m², Act above 0.2 at 3, Critical above 0.1 at 4. Two streams that met were named a main cause of Itaewon 2022 (PLOS
 * ONE 10.1371/journal.pone.0306764) and stood at the start of Love Parade 2010; the numbers are the reference's
 * proposal.
 *
 * <p>Ours: it is only raised while people move at 0.1 m/s and more. What a standing crowd sways has a share against the
 * main direction too, which means nothing. Streams that have jammed each other keep what they raised.
 */
final class CounterFlowRule implements Rule {

  private static final Steps SHARE = new Steps(0.2, 0.2, 0.1);
  private static final Steps STRICTER_SHARE = new Steps(0.2, 0.2, 0.2);
  private static final double HYSTERESIS = 0.05;

  private static final double LEAST_MPS = 0.1;
  private static final int TEN_SECONDS = 10;

  private static final String REASON = "Two streams meet in a dense crowd";

  private final DensityGate gate;
  private final Steps share;

  CounterFlowRule(PlaceType place) {
    gate = DensityGate.ofZone(new Steps(2, 3, 4).at(place));
    share = place.isStricter() ? STRICTER_SHARE : SHARE;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double against = moment.windows.counterFlow(moment.at);
    if (!moment.canTell(against, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(against);
    boolean moves = !(moment.windows.speed(moment.at, TEN_SECONDS) < LEAST_MPS);
    for (Level level : Level.ALARMS) {
      signal.callFrom(moment, level, against, share.of(level), HYSTERESIS, REASON, gate);
      signal.onlyKeepUnless(level, moves);
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }
}
