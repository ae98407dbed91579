package org.plainview.recognition.history;

import org.plainview.contracts.v1.ZoneReading;

/** Running statistics of a zone over one span. Not thread-safe. */
final class Rollup {

  private int readings;
  private int belowFloor;
  private int notOk;
  private int counted;
  private double countSum;
  private double countMin = Double.POSITIVE_INFINITY;
  private double countMax = Double.NEGATIVE_INFINITY;
  private int dense;
  private double densitySum;
  private double densityMax = Double.NEGATIVE_INFINITY;

  /**
   * Where a rollup belongs.
   *
   * @param startSecond of the span, since the epoch
   */
  record Key(Step step, String zoneId, String cameraId, String siteId, long startSecond) {}

  void addNotOk() {
    readings++;
    notOk++;
  }

  void add(ZoneReading zone) {
    readings++;
    if (zone.getBelowFloor()) {
      belowFloor++;
    } else if (zone.hasCount()) {
      counted++;
      countSum += zone.getCount();
      countMin = Math.min(countMin, zone.getCount());
      countMax = Math.max(countMax, zone.getCount());
      if (zone.hasDensityPerM2()) {
        dense++;
        densitySum += zone.getDensityPerM2();
        densityMax = Math.max(densityMax, zone.getDensityPerM2());
      }
    }
  }

  /** In the order of the table's columns after its key. */
  Object[] values() {
    return new Object[] {
      readings,
      belowFloor,
      notOk,
      counted,
      countSum,
      counted > 0 ? countMin : null,
      counted > 0 ? countMax : null,
      dense,
      densitySum,
      dense > 0 ? densityMax : null
    };
  }
}
