package org.plainview.platform.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The health of one camera, as of its newest reading.
 *
 * @param quality OK, or why there is no usable picture
 * @param reason the same for people
 * @param lastFrameAt absent while no frame has ever arrived
 * @param modelSha256 of the detector's model; empty for the built-in one
 */
public record LiveCamera(
    String cameraId,
    String siteId,
    String quality,
    String reason,
    Instant observedAt,
    @Nullable Instant lastFrameAt,
    double analysedPerSecond,
    String detector,
    String modelSha256,
    boolean calibrated) {}
