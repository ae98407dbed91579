package org.plainview.watchlist.level;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.LineFlow;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.crowd.indicator.DataQuality;
import org.plainview.crowd.indicator.LineRate;
import org.plainview.crowd.indicator.ZoneObservation;
import org.plainview.crowd.level.Estimate;

/** Readings as the judges take them. A number that cannot be right is no number. */
final class Observations {

  private Observations() {}

  /** That the camera sees nothing of its zones, and why. */
  static ZoneObservation blind(ReadingNumbers reading, Instant at) {
    return start(reading, at).quality(quality(reading.getQuality())).build();
  }

  static ZoneObservation of(ReadingNumbers reading, ZoneNumbers zone, Instant at) {
    return with(start(reading, at), zone);
  }

  /** Its numbers only, whatever the camera is trusted with. */
  static ZoneObservation of(ZoneNumbers zone, Instant at) {
    return with(ZoneObservation.at(at), zone);
  }

  private static ZoneObservation with(ZoneObservation.Builder seen, ZoneNumbers zone) {
    if (zone.getBelowFloor() && zone.getFloor() > 0) {
      return seen.belowFloor(zone.getFloor()).build();
    }
    seen.count(
            estimate(zone.hasCount(), zone.getCount(), zone.getCountLow(), zone.getCountHigh()))
        .density(
            estimate(
                zone.hasDensityPerM2(),
                zone.getDensityPerM2(),
                zone.getDensityLowPerM2(),
                zone.getDensityHighPerM2()))
        .peakDensity(
            estimate(
                zone.hasPeakDensityPerM2(),
                zone.getPeakDensityPerM2(),
                zone.getPeakDensityLowPerM2(),
                zone.getPeakDensityHighPerM2()))
        .speed(estimate(zone.hasSpeedMps(), zone.getSpeedMps(), zone.getSpeedLowMps(), zone.getSpeedHighMps()))
        .velocity(
            number(zone.hasVelocityXMps(), zone.getVelocityXMps()),
            number(zone.hasVelocityYMps(), zone.getVelocityYMps()))
        .counterFlow(number(zone.hasCounterFlow(), zone.getCounterFlow()))
        .compression(number(zone.hasCompressionPerM2S(), zone.getCompressionPerM2S()))
        .pressure(number(zone.hasPressurePerS2(), zone.getPressurePerS2()))
        .oscillation(number(zone.hasOscillationMps(), zone.getOscillationMps()))
        .velocityNoise(number(zone.hasVelocityNoiseMps(), zone.getVelocityNoiseMps()))
        .coverage(number(zone.hasCoverage(), zone.getCoverage()))
        .lines(lines(zone));
    return seen.build();
  }

  private static ZoneObservation.Builder start(ReadingNumbers reading, Instant at) {
    return ZoneObservation.at(at).calibrated(reading.getCalibrated()).tested(reading.getAcceptanceTested());
  }

  private static List<LineRate> lines(ZoneNumbers zone) {
    List<LineRate> lines = new ArrayList<>(zone.getLinesCount());
    for (LineFlow line : zone.getLinesList()) {
      Estimate in = estimate(true, line.getInPerMinute(), line.getInLowPerMinute(), line.getInHighPerMinute());
      Estimate out = estimate(true, line.getOutPerMinute(), line.getOutLowPerMinute(), line.getOutHighPerMinute());
      if (in != null && out != null && line.getWidthM() > 0 && Double.isFinite(line.getWidthM())) {
        lines.add(new LineRate(line.getWidthM(), in, out));
      }
    }
    return lines;
  }

  /** An interval that does not hold its value is widened: it is not the value that is in doubt. */
  private static @Nullable Estimate estimate(boolean present, double value, double low, double high) {
    if (!present || !(value >= 0 && Double.isFinite(value) && Double.isFinite(high))) {
      return null;
    }
    return new Estimate(value, low >= 0 && low <= value ? low : value, Math.max(value, high));
  }

  private static double number(boolean present, double value) {
    return present && Double.isFinite(value) ? value : Double.NaN;
  }

  private static DataQuality quality(Quality quality) {
    return switch (quality) {
      case QUALITY_OK -> DataQuality.OK;
      case QUALITY_STARTING -> DataQuality.STARTING;
      case QUALITY_NO_SIGNAL -> DataQuality.NO_SIGNAL;
      case QUALITY_STALE -> DataQuality.STALE;
      case QUALITY_DARK -> DataQuality.DARK;
      case QUALITY_BLURRED -> DataQuality.BLURRED;
      case QUALITY_OCCLUDED -> DataQuality.OCCLUDED;
      case QUALITY_MOVED -> DataQuality.MOVED;
      case QUALITY_NOT_ANALYSED, QUALITY_UNSPECIFIED, UNRECOGNIZED -> DataQuality.NOT_ANALYSED;
    };
  }
}
