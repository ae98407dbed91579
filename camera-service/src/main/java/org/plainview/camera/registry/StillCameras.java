package org.plainview.camera.registry;

import java.time.Clock;
import java.time.Instant;
import org.plainview.camera.lifecycle.State;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.problem.ProblemException;
import org.springframework.stereotype.Component;

/** Which cameras may be asked for a calibration still: those that oversight has approved. */
@Component
public class StillCameras {

  private final Cameras cameras;
  private final CameraStates states;
  private final Moves moves;
  private final Clock clock;

  StillCameras(Cameras cameras, CameraStates states, Moves moves, Clock clock) {
    this.cameras = cameras;
    this.states = states;
    this.moves = moves;
    this.clock = clock;
  }

  /**
   * What a worker has to know. Takes as long as DNS does.
   *
   * @throws ProblemException {@code not-found}, {@code wrong-state} without an approval that holds, and for an
   *     address that this deployment does not allow
   */
  public CameraState require(String cameraId) {
    Camera camera = Cameras.require(cameras, cameraId);
    Instant now = clock.instant();
    Instant expiry = camera.approvalExpiresAt();
    boolean approved = camera.state() == State.APPROVED || camera.state() == State.ACTIVE;
    if (!approved || expiry == null || !expiry.isAfter(now)) {
      throw new ProblemException(
          ProblemCode.WRONG_STATE, "Nobody looks through a camera before oversight has approved it.");
    }
    moves.requireUsableAddress(camera);
    return states.forStill(camera, now);
  }
}
