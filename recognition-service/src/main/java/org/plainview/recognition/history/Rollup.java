package org.plainview.recognition.history;

import java.util.function.DoubleConsumer;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneRollup;

/**
 * Running statistics of a zone over one span, and over another when that is over: of a whole city's zones anything made
 * anew for each span would be old before it is dropped. Not thread-safe.
 */
final class Rollup {

  private Step step = Step.TEN_SECONDS;
  private long startSecond;
  private int readings;
  private int belowFloor;
  private int notOk;
  private int counted;
  private double countSum;
  private double countMin;
  private double countMax;
  private int dense;
  private double densitySum;
  private double densityMax;
  private double peakDensityMax;
  private int moving;
  private double speedSum;
  private double speedMin;
  private double flowMax;
  private double counterFlowMax;
  private double compressionMax;
  private double pressureMax;
  private double oscillationMax;

  /**
   * @param startSecond of the span, since the epoch
   */
  Rollup(Step step, long startSecond) {
    begin(step, startSecond);
  }

  /** Forgets all and counts that span from now on. */
  void begin(Step span, long second) {
    step = span;
    startSecond = second;
    readings = 0;
    belowFloor = 0;
    notOk = 0;
    counted = 0;
    countSum = 0;
    countMin = Double.POSITIVE_INFINITY;
    countMax = Double.NEGATIVE_INFINITY;
    dense = 0;
    densitySum = 0;
    densityMax = Double.NEGATIVE_INFINITY;
    peakDensityMax = Double.NEGATIVE_INFINITY;
    moving = 0;
    speedSum = 0;
    speedMin = Double.POSITIVE_INFINITY;
    flowMax = Double.NEGATIVE_INFINITY;
    counterFlowMax = Double.NEGATIVE_INFINITY;
    compressionMax = Double.NEGATIVE_INFINITY;
    pressureMax = Double.NEGATIVE_INFINITY;
    oscillationMax = Double.NEGATIVE_INFINITY;
  }

  boolean isOf(Step span) {
    return step == span;
  }

  long startSecond() {
    return startSecond;
  }

  long endSecond() {
    return startSecond + step.seconds();
  }

  boolean isEmpty() {
    return readings == 0;
  }

  void addNotOk() {
    readings++;
    notOk++;
  }

  void add(ZoneNumbers zone) {
    readings++;
    if (zone.getBelowFloor()) {
      belowFloor++;
    } else if (zone.hasCount()) {
      addNumbers(zone);
    }
  }

  private void addNumbers(ZoneNumbers zone) {
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
    addMotion(zone);
  }

  private void addMotion(ZoneNumbers zone) {
    for (int i = 0; i < zone.getLinesCount(); i++) {
      LineFlow line = zone.getLines(i);
      if (line.getWidthM() > 0) {
        flowMax = Math.max(flowMax, Math.max(line.getInPerMinute(), line.getOutPerMinute()) / line.getWidthM());
      }
    }
    if (zone.hasCounterFlow()) {
      counterFlowMax = Math.max(counterFlowMax, zone.getCounterFlow());
    }
    if (zone.hasCompressionPerM2S()) {
      compressionMax = Math.max(compressionMax, zone.getCompressionPerM2S());
    }
    if (zone.hasPressurePerS2()) {
      pressureMax = Math.max(pressureMax, zone.getPressurePerS2());
    }
    if (zone.hasOscillationMps()) {
      oscillationMax = Math.max(oscillationMax, zone.getOscillationMps());
    }
  }

  /** Counts in what was said of a shorter span of this one. */
  void add(ZoneRollup part) {
    readings += part.getReadings();
    belowFloor += part.getBelowFloor();
    notOk += part.getNotOk();
    counted += part.getCounted();
    countSum += part.getCountSum();
    countMin = part.hasCountMin() ? Math.min(countMin, part.getCountMin()) : countMin;
    countMax = part.hasCountMax() ? Math.max(countMax, part.getCountMax()) : countMax;
    dense += part.getDense();
    densitySum += part.getDensitySum();
    densityMax = part.hasDensityMax() ? Math.max(densityMax, part.getDensityMax()) : densityMax;
    peakDensityMax = part.hasPeakDensityMax() ? Math.max(peakDensityMax, part.getPeakDensityMax()) : peakDensityMax;
    moving += part.getMoving();
    speedSum += part.getSpeedSum();
    speedMin = part.hasSpeedMin() ? Math.min(speedMin, part.getSpeedMin()) : speedMin;
    flowMax = part.hasFlowMax() ? Math.max(flowMax, part.getFlowMax()) : flowMax;
    counterFlowMax = part.hasCounterFlowMax() ? Math.max(counterFlowMax, part.getCounterFlowMax()) : counterFlowMax;
    compressionMax = part.hasCompressionMax() ? Math.max(compressionMax, part.getCompressionMax()) : compressionMax;
    pressureMax = part.hasPressureMax() ? Math.max(pressureMax, part.getPressureMax()) : pressureMax;
    oscillationMax = part.hasOscillationMax() ? Math.max(oscillationMax, part.getOscillationMax()) : oscillationMax;
  }

  ZoneRollup of(String zoneId, String cameraId, String siteId) {
    ZoneRollup.Builder rollup =
        ZoneRollup.newBuilder()
            .setZoneId(zoneId)
            .setCameraId(cameraId)
            .setSiteId(siteId)
            .setStartSecond(startSecond)
            .setSeconds((int) step.seconds())
            .setReadings(readings)
            .setBelowFloor(belowFloor)
            .setNotOk(notOk)
            .setCounted(counted)
            .setCountSum(countSum)
            .setDense(dense)
            .setDensitySum(densitySum)
            .setMoving(moving)
            .setSpeedSum(speedSum);
    extreme(countMin, rollup::setCountMin);
    extreme(countMax, rollup::setCountMax);
    extreme(densityMax, rollup::setDensityMax);
    extreme(peakDensityMax, rollup::setPeakDensityMax);
    extreme(speedMin, rollup::setSpeedMin);
    extreme(flowMax, rollup::setFlowMax);
    extreme(counterFlowMax, rollup::setCounterFlowMax);
    extreme(compressionMax, rollup::setCompressionMax);
    extreme(pressureMax, rollup::setPressureMax);
    extreme(oscillationMax, rollup::setOscillationMax);
    return rollup.build();
  }

  /** Infinite until there was a value. */
  private static void extreme(double value, DoubleConsumer setter) {
    if (Double.isFinite(value)) {
      setter.accept(value);
    }
  }
}
