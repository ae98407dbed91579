package org.plainview.platform.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.NotMeasurable;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.crowd.level.DensityThresholds;
import org.plainview.crowd.level.Estimate;
import org.plainview.crowd.level.FruinScale;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;

/**
 * One reading as the control room sees it.
 *
 * @param zones empty unless the camera's quality is OK
 */
public record LiveView(LiveCamera camera, List<LiveZone> zones) {

  public LiveView {
    zones = List.copyOf(zones);
  }

  public static LiveView of(CrowdReading reading) {
    boolean usable = reading.getQuality() == Quality.QUALITY_OK;
    LiveCamera camera =
        new LiveCamera(
            reading.getCameraId(),
            reading.getSiteId(),
            nameOf(reading.getQuality()),
            reading.getQualityReason(),
            Times.instant(reading.getObservedAt()),
            reading.hasLastFrameAt() ? Times.instant(reading.getLastFrameAt()) : null,
            reading.getAnalysedPerSecond(),
            reading.getDetector(),
            reading.getModelSha256(),
            reading.getCalibrated());
    List<LiveZone> zones =
        usable ? reading.getZonesList().stream().map(zone -> zone(reading, zone)).toList() : List.of();
    return new LiveView(camera, zones);
  }

  /** The name of a quality in JSON, such as {@code NO_SIGNAL}. */
  public static String nameOf(Quality quality) {
    return quality.name().replaceFirst("^QUALITY_", "");
  }

  private static String nameOf(NotMeasurable reason) {
    return reason.name().replaceFirst("^NOT_MEASURABLE_", "");
  }

  private static LiveZone zone(CrowdReading reading, ZoneReading zone) {
    boolean counted = !zone.getBelowFloor() && zone.hasCount();
    boolean dense = counted && zone.hasDensityPerM2();
    Instant observedAt = Times.instant(reading.getObservedAt());
    return new LiveZone(
        reading.getSiteId(),
        zone.getZoneId(),
        reading.getCameraId(),
        observedAt,
        zone.getFloor(),
        zone.getBelowFloor(),
        counted ? zone.getCount() : null,
        counted ? zone.getCountLow() : null,
        counted ? zone.getCountHigh() : null,
        dense ? zone.getDensityPerM2() : null,
        dense ? zone.getDensityLowPerM2() : null,
        dense ? zone.getDensityHighPerM2() : null,
        dense ? FruinScale.WALKWAY.of(zone.getDensityPerM2()) : null,
        level(reading, zone, dense),
        nameOf(reading.getQuality()),
        reading.getAcceptanceTested(),
        dense && zone.hasPeakDensityPerM2() ? zone.getPeakDensityPerM2() : null,
        dense && zone.hasPeakDensityLowPerM2() ? zone.getPeakDensityLowPerM2() : null,
        dense && zone.hasPeakDensityHighPerM2() ? zone.getPeakDensityHighPerM2() : null,
        counted && zone.hasCoverage() ? zone.getCoverage() : null,
        counted ? zone.getNotMeasurableList().stream().map(LiveView::nameOf).toList() : List.of(),
        counted ? LiveMotion.of(zone) : null,
        counted && zone.hasGrid() ? LiveGrid.of(zone.getGrid()) : null,
        counted ? zone.getLinesList().stream().map(LiveLine::of).toList() : List.of());
  }

  private static @Nullable Level level(CrowdReading reading, ZoneReading zone, boolean dense) {
    if (zone.getBelowFloor() && reading.getCalibrated()) {
      return Level.NORMAL;
    }
    if (!dense) {
      return null;
    }
    return DensityThresholds.MOVING.levelOf(
        new Estimate(
            zone.getDensityPerM2(), zone.getDensityLowPerM2(), zone.getDensityHighPerM2()));
  }
}
