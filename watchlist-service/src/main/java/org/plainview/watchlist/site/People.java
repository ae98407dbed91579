package org.plainview.watchlist.site;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneLevel;

/**
 * The people in several zones: those of the zones that have a number, whose errors are independent and add as squares;
 * and, as no more than the upper end, as many as zones below their floor may hold. Many empty zones are no crowd. Not
 * thread-safe.
 */
final class People {

  private boolean counted;
  private double sum;
  private double down;
  private double up;
  private int hidden;

  void add(@Nullable ZoneLevel zone) {
    if (zone == null) {
      return;
    }
    if (zone.getBelowFloor()) {
      hidden += zone.getFloor() - 1;
      return;
    }
    double value = zone.getCount();
    counted = true;
    sum += value;
    down += (value - zone.getCountLow()) * (value - zone.getCountLow());
    up += (zone.getCountHigh() - value) * (zone.getCountHigh() - value);
  }

  void writeTo(SiteState.Builder state) {
    if (counted) {
      state
          .setPeople(sum)
          .setPeopleLow(Math.max(0, sum - Math.sqrt(down)))
          .setPeopleHigh(sum + Math.sqrt(up) + hidden);
    }
  }
}
