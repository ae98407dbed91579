package org.plainview.camera.registry;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.plainview.camera.lifecycle.State;
import org.plainview.platform.security.Caller;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What an acceptance test has to know of a camera, and where its result goes. */
@Component
public class AcceptedCameras {

  static final int EXPIRE_AT_ONCE = 500;

  private final Cameras cameras;
  private final CameraEvents events;
  private final Clock clock;

  AcceptedCameras(Cameras cameras, CameraEvents events, Clock clock) {
    this.cameras = cameras;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A camera as a test sees it.
   *
   * @param calibrationVersion 0 before it was ever calibrated
   * @param bias what its counts are corrected by; 1 without an acceptance test
   * @param setup all that the errors of its counts depend on; another value needs another test
   */
  public record Tested(
      String id,
      String siteId,
      boolean active,
      long calibrationVersion,
      int floor,
      List<String> zoneIds,
      double bias,
      String setup) {}

  /** Throws {@code not-found} for an unknown camera. */
  public Tested require(String cameraId) {
    return Cameras.require(cameras, cameraId).tested();
  }

  /** Takes the result over, if the camera still is what was tested; whether it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean accept(Tested tested, Acceptance result, Caller caller) {
    Camera camera = Cameras.require(cameras, tested.id());
    if (!camera.tested().setup().equals(tested.setup())) {
      return false;
    }
    camera.accept(result);
    events.publish(camera, new CameraEvents.Happened("camera.accepted", caller, camera.state(), null));
    return true;
  }

  /** Drops results that are too old, {@link #EXPIRE_AT_ONCE} at most; how many there were. */
  @Transactional
  int expire() {
    Instant now = clock.instant();
    List<Camera> expired = cameras.acceptanceExpired(now, Limit.of(EXPIRE_AT_ONCE));
    for (Camera camera : expired) {
      State state = camera.state();
      camera.voidAcceptance();
      events.publish(
          camera,
          new CameraEvents.Happened("camera.acceptance-expired", null, state, "The acceptance test is too old"));
    }
    return expired.size();
  }
}
