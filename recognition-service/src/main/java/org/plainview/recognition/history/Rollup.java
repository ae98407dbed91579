package org.plainview.recognition.history;

import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.copy.CopyBuffer;

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
  private double peakDensityMax = Double.NEGATIVE_INFINITY;
  private int moving;
  private double speedSum;
  private double speedMin = Double.POSITIVE_INFINITY;

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
      addNumbers(zone);
    }
  }

  private void addNumbers(ZoneReading zone) {
    counted++;
    countSum += zone.getCount();
    countMin = Math.min(countMin, zone.getCount());
    countMax = Math.max(countMax, zone.getCount());
    if (zone.hasDensityPerM2()) {
      dense++;
      densitySum += zone.getDensityPerM2();
      densityMax = Math.max(densityMax, zone.getDensityPerM2());
    }
    if (zone.hasPeakDensityPerM2()) {
      peakDensityMax = Math.max(peakDensityMax, zone.getPeakDensityPerM2());
    }
    if (zone.hasSpeedMps()) {
      moving++;
      speedSum += zone.getSpeedMps();
      speedMin = Math.min(speedMin, zone.getSpeedMps());
    }
  }

  /** In the order of {@link RollupColumns}, after the key. */
  void writeTo(CopyBuffer rows) {
    rows.integer(readings);
    rows.integer(belowFloor);
    rows.integer(notOk);
    rows.integer(counted);
    rows.float8(countSum);
    extreme(rows, countMin);
    extreme(rows, countMax);
    rows.integer(dense);
    rows.float8(densitySum);
    extreme(rows, densityMax);
    extreme(rows, peakDensityMax);
    rows.integer(moving);
    rows.float8(speedSum);
    extreme(rows, speedMin);
  }

  /** Infinite until there was a value. */
  private static void extreme(CopyBuffer rows, double value) {
    if (Double.isInfinite(value)) {
      rows.nothing();
    } else {
      rows.float8(value);
    }
  }
}
