package org.plainview.camera.acceptance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A test as served. It never shows what the camera counted, so that nobody's eyes are helped.
 *
 * @param counted moments at which both have a number, of those wanted
 * @param moments in the order of time; empty once the test has ended
 * @param result once it was judged
 */
record TrialView(
    String id,
    String cameraId,
    Trial.State state,
    @Nullable String reason,
    long calibrationVersion,
    int floor,
    int wanted,
    long counted,
    String openedBy,
    Instant openedAt,
    @Nullable Instant endedAt,
    List<MomentView> moments,
    Trial.@Nullable Result result) {

  /**
   * @param enterUntil when another moment is drawn for it
   * @param observers who have entered a count
   */
  record MomentView(
      int number,
      String zoneId,
      String zoneName,
      Instant at,
      Instant enterUntil,
      MomentState state,
      List<String> observers) {}
}
