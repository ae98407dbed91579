package org.plainview.camera.acceptance;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An acceptance test as kept.
 *
 * @param setup of the camera when it was opened; with another one the test is void
 * @param baseBias what the camera's counts were corrected by when it was opened; 1 for nothing
 * @param wanted moments at which both have a number
 * @param reason why it failed or is void
 */
record Trial(
    String id,
    String cameraId,
    String setup,
    long calibrationVersion,
    int floor,
    double baseBias,
    State state,
    @Nullable String reason,
    int wanted,
    String openedBy,
    Instant openedAt,
    @Nullable Instant endedAt,
    @Nullable Result result) {

  /** Where a test stands. */
  enum State {
    OPEN,
    /** The camera's counts may arm Act and Critical. */
    PASSED,
    /** Its errors are too large. */
    FAILED,
    ABANDONED,
    /** The camera is not any more what was tested. */
    VOID
  }

  /** Statistics, absent unless it was judged. */
  record Result(
      int samples, int floorChecks, int floorMistaken, double bias, double absolute, double relative) {

    static Result of(CountErrors errors, int floorChecks, int floorMistaken) {
      return new Result(
          errors.samples(), floorChecks, floorMistaken, errors.bias(), errors.absolute(), errors.relative());
    }
  }

  /**
   * One moment of an open test.
   *
   * @param observer who entered a count first
   * @param second who entered one as well
   */
  record Moment(
      int number,
      String zoneId,
      Instant at,
      MomentState state,
      @Nullable String observer,
      @Nullable String second,
      @Nullable Double counted,
      @Nullable Double truth) {}

  static long in(List<Moment> moments, MomentState state) {
    return moments.stream().filter(moment -> moment.state() == state).count();
  }
}
