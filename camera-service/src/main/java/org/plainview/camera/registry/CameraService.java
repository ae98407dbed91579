package org.plainview.camera.registry;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.calibration.CalibrationBody;
import org.plainview.camera.calibration.Calibrations;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.site.ZoneChanged;
import org.plainview.camera.stream.StreamAddress;
import org.plainview.camera.stream.StreamRules;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.security.Caller;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposals and changes. What an approval rests on cannot change under it. */
@Service
class CameraService {

  private final Cameras cameras;
  private final ProposalRules rules;
  private final StreamRules streams;
  private final AddressSeal seal;
  private final CameraEvents events;
  private final Clock clock;

  CameraService(
      Cameras cameras, ProposalRules rules, StreamRules streams, AddressSeal seal, CameraEvents events, Clock clock) {
    this.cameras = cameras;
    this.rules = rules;
    this.streams = streams;
    this.seal = seal;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The stream address of a proposal, checked. It takes as long as DNS does, so call it outside of any
   * transaction.
   */
  @Nullable StreamAddress address(CameraBody body) {
    return body.streamAddress() == null ? null : streams.require(body.streamAddress());
  }

  @Transactional
  Camera propose(CameraBody body, @Nullable StreamAddress address, Caller caller) {
    if (cameras.existsById(body.id())) {
      throw new ProblemException(ProblemCode.CONFLICT, "The camera '" + body.id() + "' exists already.");
    }
    rules.require(body);
    if (address == null) {
      throw ProblemException.invalid("streamAddress", "required", "A camera needs a stream address.");
    }
    Camera camera = new Camera(body.id(), caller.username(), Instant.now(clock));
    camera.set(body);
    stream(camera, address);
    return events.publish(camera, new CameraEvents.Happened("camera.proposed", caller, null, null));
  }

  @Transactional
  Camera change(String id, CameraBody body, @Nullable StreamAddress address, Caller caller) {
    if (!body.id().equals(id)) {
      throw ProblemException.invalid("id", "fixed", "The id of a camera does not change.");
    }
    Camera camera = living(id);
    if (body.version() != null && body.version() != camera.version()) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "Somebody else has changed the camera meanwhile. Read it again.");
    }
    State from = camera.state();
    rules.require(body);
    boolean scope = camera.set(body) || camera.isBeyondResuming(clock.instant());
    if (address != null) {
      stream(camera, address);
      scope = true;
    }
    camera.changedBy(caller.username());
    String reason = scope && from != State.PROPOSED ? "Changed; needs approval again" : null;
    if (reason != null) {
      camera.loseApproval(reason);
    }
    return events.publish(camera, new CameraEvents.Happened("camera.changed", caller, from, reason));
  }

  /** A calibration measures the same place better; the approval stands. */
  @Transactional
  Camera calibrate(String id, CalibrationBody body, Caller caller) {
    Camera camera = living(id);
    camera.calibrate(Calibrations.from(body));
    return events.publish(camera, new CameraEvents.Happened("camera.calibrated", caller, camera.state(), null));
  }

  /** Another shape of a zone is another thing to look at; another name is not. */
  @EventListener
  void zoneChanged(ZoneChanged changed) {
    String reason = "Zone '" + changed.zone().name() + "' has another shape; needs approval again";
    for (Camera camera : cameras.livingAt(changed.zone().siteId())) {
      if (!camera.zoneIds().contains(changed.zone().id())) {
        continue;
      }
      rules.requireApart(camera.zoneIds());
      State from = camera.state();
      boolean loses = changed.reshaped() && from != State.PROPOSED;
      if (changed.reshaped()) {
        camera.voidAcceptance();
      }
      if (loses) {
        camera.loseApproval(reason);
      }
      camera.changedBy(changed.by().username());
      events.publish(
          camera, new CameraEvents.Happened("camera.changed", changed.by(), from, loses ? reason : null));
    }
  }

  private Camera living(String id) {
    Camera camera = Cameras.require(cameras, id);
    if (camera.state() == State.RETIRED) {
      throw new ProblemException(ProblemCode.WRONG_STATE, "A retired camera does not change.");
    }
    return camera;
  }

  private void stream(Camera camera, StreamAddress address) {
    camera.stream(address.scheme(), seal.seal(camera.id(), address.reveal()));
  }
}
