package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I5, stagnation and stop-and-go, over 30 and 60 s. Watch at 2 people per m² slower than 0.3 m/s; Act at 3 slower
 * than 0.2 m/s, or in waves of stop-and-go; Critical at 4 in waves. Stop-and-go is level 3 of Helbing and Mukerji's
 * scale (EPJ Data Science 1:7, 2012, table 6) and came 26 minutes before the turbulence of Mina 2006; the numbers are
 * the reference's proposal.
 *
 * <p>Waves are found when the mean speed changed three times in 60 s between under 0.2 and above 0.3 m/s: our choice.
 * The mean of a zone that is longer than a wave may hide them. In a queue standing still is no sign; waves are.
 */
final class StagnationRule implements Rule {

  private static final Steps SLOWER_THAN = new Steps(0.3, 0.2, 0);
  private static final double HYSTERESIS_MPS = 0.05;
  private static final double STOPPED_MPS = 0.2;
  private static final double GOING_MPS = 0.3;
  private static final int WAVES = 3;
  private static final int MINUTE = 60;
  private static final int HALF_MINUTE = 30;

  private static final String SLOW = "People can hardly move in a dense crowd";
  private static final String STOP_AND_GO = "A dense crowd stops and goes";

  private final DensityGate gate;
  private final Steps slowerThan;
  private final boolean standingIsASign;

  StagnationRule(PlaceType place) {
    gate = DensityGate.ofZone(new Steps(2, 3, 4).at(place));
    slowerThan = place.isStricter() ? new Steps(0.3, 0.3, 0.2) : SLOWER_THAN;
    standingIsASign = place != PlaceType.QUEUE;
  }

  @Override
  public void judge(Moment moment, Signal signal) {
    double speed = moment.windows.speed(moment.at, HALF_MINUTE);
    if (!moment.canTell(speed, gate)) {
      signal.unknown();
      return;
    }
    signal.measured(speed);
    int changes = changes(moment);
    for (Level level : Level.ALARMS) {
      double limit = slowerThan.of(level);
      // In a stricter place what is Act elsewhere is Critical, waves included; waves are never less than Act.
      boolean waves = level != Level.WATCH && changes >= WAVES;
      boolean slow = standingIsASign && speed < limit;
      boolean stillSlow = standingIsASign && limit > 0 && speed < limit + HYSTERESIS_MPS;
      signal.call(
          level,
          slow ? limit : GOING_MPS,
          slow ? SLOW : STOP_AND_GO,
          (slow || waves) && gate.opens(moment, level),
          (stillSlow || waves) && gate.staysOpen(moment, level));
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return gate.mayOpen(moment);
  }

  private static int changes(Moment moment) {
    int changes = 0;
    int state = 0;
    for (int back = 0; back < MINUTE; back++) {
      double speed = moment.windows.speedAgo(moment.at, back);
      int now = speed < STOPPED_MPS ? -1 : speed > GOING_MPS ? 1 : 0;
      if (now != 0 && now != state) {
        changes += state == 0 ? 0 : 1;
        state = now;
      }
    }
    return changes;
  }
}
