package org.plainview.crowd.indicator;

import org.plainview.crowd.forecast.TimeToLimit;
import org.plainview.crowd.level.Level;

/**
 * I4, time to limit: minutes until the declared capacity, by the flows over the lines of the last two to five
 * minutes, or by the trend of the count where there are no lines. Under 30 minutes (by the early end of the
 * interval) Watch, under 10 Act, under 3 Critical: the reference's proposal, which has no published source; the times
 * are what it takes to find out, to reduce an inflow, and to stop it.
 *
 * <p>Ours: it calls for nothing unless the place fills surely (the 95 % interval of the net flow lies above zero);
 * what comes and goes evenly strays to any limit by chance. A level is kept up to 1.25 times its time. So few people that
 * they are below the floor fill nothing.
 */
final class TimeToLimitRule implements Rule {

  private static final Steps MINUTES = new Steps(30, 10, 3);
  private static final double KEPT_TO = 1.25;
  /** Infinite times are no numbers to show. */
  private static final double LONGEST_SHOWN = 1440;

  private static final String REASON = "It fills and will soon be at its limit";

  @Override
  public void judge(Moment moment, Signal signal) {
    TimeToLimit time = moment.timeToLimit;
    if (time == null) {
      if (moment.seen.belowFloor()) {
        signal.measured(LONGEST_SHOWN);
      } else {
        signal.unknown();
      }
      return;
    }
    signal.measured(shown(time.minutes()), shown(time.lowMinutes()), shown(time.highMinutes()));
    boolean fills = moment.isFilling();
    boolean stillFills = Double.isFinite(time.minutes()) && moment.windows.accumulation.netPerMinute() > 0;
    for (Level level : Level.ALARMS) {
      double minutes = level == Level.WATCH ? time.lowMinutes() : time.minutes();
      double limit = MINUTES.of(level);
      signal.call(level, limit, REASON, fills && minutes < limit, stillFills && minutes < KEPT_TO * limit);
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return moment.timeToLimit != null;
  }

  private static double shown(double minutes) {
    return Math.min(minutes, LONGEST_SHOWN);
  }
}
