package org.plainview.watchlist.site;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;

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

  void add(@Nullable ZoneView zone) {
    if (zone == null) {
      return;
    }
    if (zone.isBelowFloor()) {
      hidden += zone.floor() - 1;
      return;
    }
    double value = zone.people();
    counted = true;
    sum += value;
    down += (value - zone.countLow()) * (value - zone.countLow());
    up += (zone.countHigh() - value) * (zone.countHigh() - value);
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
