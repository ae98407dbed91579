package org.plainview.platform.live;

import java.time.Instant;
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
 * @param level how worried to be, from the density alone; absent without a density, but NORMAL below the
 *     floor of a calibrated camera
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
    String quality) {}
