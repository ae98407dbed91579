package org.plainview.camera.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.calibration.CalibrationBody;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.site.LonLat;

/** A camera as served to staff: all but its stream address. */
record CameraView(
    String id,
    String siteId,
    String name,
    LonLat position,
    String owner,
    Purpose purpose,
    String legalBasis,
    String necessity,
    String alternatives,
    int floor,
    List<Analytic> analytics,
    List<String> zoneIds,
    double framesPerSecond,
    Detector detector,
    @Nullable Double detectionThreshold,
    LocalDate reviewOn,
    LocalDate endOn,
    State state,
    @Nullable String stateReason,
    String proposedBy,
    Instant proposedAt,
    @Nullable String approvedBy,
    @Nullable Instant approvedAt,
    @Nullable String approvalReason,
    @Nullable Instant approvalExpiresAt,
    @Nullable CalibrationSummary calibration,
    @Nullable Acceptance acceptance,
    @Nullable Instant acceptanceExpiresAt,
    String streamScheme,
    long version) {

  /**
   * Which model, and its residual in metres.
   *
   * @param version grows with each calibration
   */
  record CalibrationSummary(CalibrationBody.Kind kind, double residualM, long version) {}
}
