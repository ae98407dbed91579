package org.plainview.bench.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.plainview.bench.scenarios.DescribedMinute;
import org.plainview.bench.scenarios.OrdinaryPlace;
import org.plainview.bench.scenarios.OrdinaryPlace.Hour;

/**
 * Days of several places from 6 to 24 h, of each hour three minutes. Demand follows two rush hours on weekdays, one broad
 * afternoon at weekends, and a factor of each day from 0.6 to 1.3.
 */
final class OrdinaryDays {

  private static final int FIRST_HOUR = 6;
  private static final int LAST_HOUR = 24;
  private static final double[] WEEKDAY = {
    .3, .7, 1, .7, .4, .45, .6, .6, .5, .55, .8, 1, .9, .7, .6, .5, .35, .2
  };
  private static final double[] WEEKEND = {
    .05, .1, .2, .35, .5, .65, .8, .9, 1, 1, .9, .8, .7, .7, .75, .7, .6, .45
  };

  private final long seed;

  OrdinaryDays(long seed) {
    this.seed = seed;
  }

  /** What came to be described in an hour of a place. */
  record HourSeen(OrdinaryPlace place, List<DescribedMinute> minutes) {}

  /** Every hour of a day, at one place of each kind. */
  List<HourSeen> day(int day) {
    List<HourSeen> hours = new ArrayList<>();
    for (OrdinaryPlace place : OrdinaryPlace.values()) {
      Random chance = new Random(seed + 7_919L * day + place.ordinal());
      double busy = 0.6 + 0.7 * chance.nextDouble();
      double[] profile = day % 7 < 5 ? WEEKDAY : WEEKEND;
      for (int hour = FIRST_HOUR; hour < LAST_HOUR; hour++) {
        Hour now = new Hour(hour, busy * profile[hour - FIRST_HOUR]);
        hours.add(new HourSeen(place, place.run(seed, now, chance.nextLong())));
      }
    }
    return hours;
  }
}
