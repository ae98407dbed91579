package org.plainview.watchlist.dryrun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.ZoneNumbers;

/** What is stored of a zone over one step, as {@code GET /api/zones/{zoneId}/history} answers it. */
record HistoryPoint(
    Instant start,
    long readings,
    long belowFloor,
    long notOk,
    @Nullable Double countMean,
    @Nullable Double densityMeanPerM2,
    @Nullable Double peakDensityMaxPerM2,
    @Nullable Double speedMeanMps,
    @Nullable Double flowMaxPerMMin,
    @Nullable Double counterFlowMax,
    @Nullable Double compressionMaxPerM2S,
    @Nullable Double pressureMaxPerS2,
    @Nullable Double oscillationMaxMps) {

  /**
   * As one reading, by what most of the step's readings were; null when most saw nothing.
   *
   * @param floor of the zone
   */
  @Nullable ZoneNumbers reading(int floor) {
    long usable = readings - notOk;
    if (usable * 2 < readings || usable == 0) {
      return null;
    }
    ZoneNumbers.Builder zone = ZoneNumbers.newBuilder().setFloor(floor);
    if (belowFloor * 2 > usable || countMean == null) {
      return belowFloor == 0 ? null : zone.setBelowFloor(true).build();
    }
    zone.setCount(countMean).setCountLow(countMean).setCountHigh(countMean);
    if (densityMeanPerM2 != null) {
      zone.setDensityPerM2(densityMeanPerM2).setDensityLowPerM2(densityMeanPerM2).setDensityHighPerM2(densityMeanPerM2);
    }
    if (peakDensityMaxPerM2 != null) {
      zone.setPeakDensityPerM2(peakDensityMaxPerM2);
    }
    if (speedMeanMps != null) {
      zone.setSpeedMps(speedMeanMps).setSpeedLowMps(speedMeanMps).setSpeedHighMps(speedMeanMps);
    }
    if (flowMaxPerMMin != null) {
      zone.addLines(LineFlow.newBuilder().setWidthM(1).setInPerMinute(flowMaxPerMMin));
    }
    motion(zone);
    return zone.build();
  }

  private void motion(ZoneNumbers.Builder zone) {
    if (counterFlowMax != null) {
      zone.setCounterFlow(counterFlowMax);
    }
    if (compressionMaxPerM2S != null) {
      zone.setCompressionPerM2S(compressionMaxPerM2S);
    }
    if (pressureMaxPerS2 != null) {
      zone.setPressurePerS2(pressureMaxPerS2);
    }
    if (oscillationMaxMps != null) {
      zone.setOscillationMps(oscillationMaxMps);
    }
  }
}
