package org.plainview.watchlist.site;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneLevel;

/** The sum of the people in several zones; their errors are independent and add as squares. Not thread-safe. */
final class People {

  private boolean known;
  private double sum;
  private double down;
  private double up;
  private int floor;

  void add(@Nullable ZoneLevel zone) {
    if (zone == null) {
      return;
    }
    double value = value(zone);
    double low = zone.getBelowFloor() ? 0 : zone.getCountLow();
    double high = zone.getBelowFloor() ? zone.getFloor() - 1 : zone.getCountHigh();
    known = true;
    sum += value;
    down += (value - low) * (value - low);
    up += (high - value) * (high - value);
    floor = Math.max(floor, zone.getFloor());
  }

  /** Below the floor it is anything from nobody on. */
  static double value(ZoneLevel zone) {
    return zone.getBelowFloor() ? (zone.getFloor() - 1) / 2.0 : zone.getCount();
  }

  void writeTo(SiteState.Builder state) {
    if (known && sum >= floor) {
      state
          .setPeople(sum)
          .setPeopleLow(Math.max(0, sum - Math.sqrt(down)))
          .setPeopleHigh(sum + Math.sqrt(up));
    }
  }
}
