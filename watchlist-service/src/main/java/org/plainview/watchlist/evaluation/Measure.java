package org.plainview.watchlist.evaluation;

import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;

/**
 * What a zone's reading says about a watch's quantity.
 *
 * @param value null where there is no number
 */
record Measure(
    Position position, @Nullable Double value, @Nullable Double low, @Nullable Double high) {

  private static final Measure UNKNOWN = new Measure(Position.UNKNOWN, null, null, null);

  static Measure of(ArmedWatch armed, CrowdReading reading, ZoneReading zone) {
    Condition condition = armed.watch().condition();
    if (condition.needsCalibration() && !reading.getCalibrated()) {
      return UNKNOWN;
    }
    boolean count = condition.quantity() == Quantity.COUNT;
    if (zone.getBelowFloor()) {
      return belowFloor(condition, count ? Double.valueOf(zone.getFloor()) : floorDensity(armed, zone));
    }
    if (count) {
      return zone.hasCount()
          ? at(condition, zone.getCount(), zone.getCountLow(), zone.getCountHigh())
          : UNKNOWN;
    }
    return zone.hasDensityPerM2()
        ? at(
            condition,
            zone.getDensityPerM2(),
            zone.getDensityLowPerM2(),
            zone.getDensityHighPerM2())
        : UNKNOWN;
  }

  /** Where a value lies. */
  static Measure at(Condition condition, double value, double low, double high) {
    if (!Double.isFinite(value)) {
      return UNKNOWN;
    }
    Position position =
        value >= condition.threshold()
            ? Position.OVER
            : value < condition.clearBelow() ? Position.BELOW : Position.BETWEEN;
    return new Measure(position, value, low, high);
  }

  /** All that is known is that the value is less than the bound. */
  private static Measure belowFloor(Condition condition, @Nullable Double bound) {
    if (bound == null || bound > condition.threshold()) {
      return UNKNOWN;
    }
    Position position = bound <= condition.clearBelow() ? Position.BELOW : Position.BETWEEN;
    return new Measure(position, null, null, null);
  }

  private static @Nullable Double floorDensity(ArmedWatch armed, ZoneReading zone) {
    Double areaM2 = armed.areaM2();
    return areaM2 == null || areaM2 <= 0 ? null : zone.getFloor() / areaM2;
  }
}
