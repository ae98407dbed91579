package org.plainview.platform.live;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.FruinScale;
import org.plainview.crowd.level.Level;

/**
 * The newest that one camera said about one zone. Numbers are absent below the floor; there is no zone
 * without a usable picture.
 *
 * @param floor fewer people than this are not reported as a number
 * @param count people, with its 95 % interval
 * @param densityPerM2 people per m² of ground, with its 95 % interval; absent without calibration
 * @param serviceLevel Fruin's level of service for walkways
 * @param level how worried to be, from this reading's density alone: it stands in until a {@link LiveLevel} of
 *     the zone comes; absent without a density, but NORMAL below the floor of a calibrated camera
 * @param tested whether the intervals rest on an acceptance test of the camera
 * @param peakDensityPerM2 of the densest cell, with its 95 % interval
 * @param coverage share of the ground that the camera sees well enough, 0 to 1
 * @param notMeasurable why numbers are absent: names of {@code NotMeasurable}
 * @param motion absent below the floor
 * @param grid absent below the floor
 * @param lines none below the floor
 */
public record LiveZone(
    String siteId,
    String zoneId,
    String cameraId,
    Instant observedAt,
    int floor,
    boolean belowFloor,
    @Nullable Double count,
    @Nullable Double countLow,
    @Nullable Double countHigh,
    @Nullable Double densityPerM2,
    @Nullable Double densityLow,
    @Nullable Double densityHigh,
    FruinScale.@Nullable Service serviceLevel,
    @Nullable Level level,
    String quality,
    boolean tested,
    @Nullable Double peakDensityPerM2,
    @Nullable Double peakDensityLow,
    @Nullable Double peakDensityHigh,
    @Nullable Double coverage,
    List<String> notMeasurable,
    @Nullable LiveMotion motion,
    @Nullable LiveGrid grid,
    List<LiveLine> lines) {

  public LiveZone {
    notMeasurable = List.copyOf(notMeasurable);
    lines = List.copyOf(lines);
  }
}
