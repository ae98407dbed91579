package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/**
 * I10, occupancy: people in the zone in percent of the capacity that its operator declared, mean of a minute. Watch
 * from 80 % (by the upper end of the interval), Act from 95 %, Critical from 100 %: the reference's proposal; the
 * capacity itself comes from the operator's own licence or plan. A level is kept down to 5 points below.
 */
final class OccupancyRule implements Rule {

  private static final Steps PERCENT = new Steps(80, 95, 100);
  private static final double HYSTERESIS = 5;

  private static final String REASON = "The zone is nearly as full as it may be";

  @Override
  public void judge(Moment moment, Signal signal) {
    double people = moment.windows.count(moment.at, 0);
    if (moment.profile.capacity().isEmpty() || Double.isNaN(people)) {
      signal.unknown();
      return;
    }
    double toPercent = 100.0 / moment.profile.capacity().getAsInt();
    double high = toPercent * moment.windows.count(moment.at, 2);
    signal.measured(toPercent * people, toPercent * moment.windows.count(moment.at, 1), high);
    for (Level level : Level.ALARMS) {
      double percent = level == Level.WATCH ? high : signal.value;
      signal.callFrom(moment, level, percent, PERCENT.of(level), HYSTERESIS, REASON, Signal.Gate.OPEN);
    }
  }

  @Override
  public boolean mayReach(Moment moment) {
    return moment.profile.capacity().isPresent();
  }
}
