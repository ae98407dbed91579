package org.plainview.camera.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.camera.lifecycle.LifecycleRules;
import org.plainview.camera.lifecycle.Move;
import org.plainview.camera.lifecycle.State;
import org.plainview.camera.stream.StreamRules;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.sealing.UnsealableException;
import org.plainview.platform.security.Caller;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves cameras through their life cycle. */
@Service
class Moves {

  static final int EXPIRE_AT_ONCE = 500;

  private final Cameras cameras;
  private final CameraEvents events;
  private final StreamRules streams;
  private final AddressSeal seal;
  private final Clock clock;

  Moves(Cameras cameras, CameraEvents events, StreamRules streams, AddressSeal seal, Clock clock) {
    this.cameras = cameras;
    this.events = events;
    this.streams = streams;
    this.seal = seal;
    this.clock = clock;
  }

  @Transactional
  Camera approve(String id, ApprovalBody body, Caller caller) {
    Camera camera = camera(id);
    State from = camera.state();
    Instant now = clock.instant();
    permitted(Move.APPROVE, camera, caller, now);
    LocalDate latest = LifecycleRules.latestExpiry(camera.endOn(), now);
    if (body.expiresOn().isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC)) || body.expiresOn().isAfter(latest)) {
      throw ProblemException.invalid(
          "expiresOn", "range", "The last day of the approval lies between today and " + latest + ".");
    }
    Instant expiresAt = body.expiresOn().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    camera.approve(caller.username(), now, body.reason(), expiresAt);
    return events.publish(
        camera, new CameraEvents.Happened(Move.APPROVE.action(), caller, from, body.reason()));
  }

  @Transactional
  Camera move(Move move, String id, @Nullable String reason, Caller caller) {
    Camera camera = camera(id);
    State from = camera.state();
    State to = permitted(move, camera, caller, clock.instant());
    if (to == State.ACTIVE) {
      requireUsableAddress(camera);
    }
    camera.move(to, reason);
    return events.publish(camera, new CameraEvents.Happened(move.action(), caller, from, reason));
  }

  /** Suspends what has run out of approval, {@link #EXPIRE_AT_ONCE} at most; how many there were. */
  @Transactional
  int expire() {
    List<String> expired = cameras.expired(clock.instant(), Limit.of(EXPIRE_AT_ONCE));
    for (String id : expired) {
      Camera camera = camera(id);
      State from = camera.state();
      camera.move(State.SUSPENDED, "Approval expired");
      events.publish(camera, new CameraEvents.Happened("camera.expired", null, from, "Approval expired"));
    }
    return expired.size();
  }

  private State permitted(Move move, Camera camera, Caller caller, Instant now) {
    LifecycleRules.Standing standing = camera.standing(events.changers(camera.id()));
    return switch (LifecycleRules.judge(move, standing, caller.username(), now)) {
      case LifecycleRules.Outcome.Permitted permitted -> permitted.to();
      case LifecycleRules.Outcome.WrongState wrong ->
          throw new ProblemException(ProblemCode.WRONG_STATE, "The camera is " + wrong.state() + ".");
      case LifecycleRules.Outcome.SamePerson _ ->
          throw new ProblemException(
              ProblemCode.SAME_PERSON, "Whoever proposed or last changed a camera cannot approve it.");
      case LifecycleRules.Outcome.ApprovalExpired _ ->
          throw new ProblemException(
              ProblemCode.WRONG_STATE, "The approval has expired. Change the camera to propose it again.");
    };
  }

  /** What its name resolved to when it was proposed may have changed since. */
  void requireUsableAddress(Camera camera) {
    try {
      streams.require(seal.open(camera.id(), camera.sealedAddress()));
    } catch (UnsealableException e) {
      throw new ProblemException(
          ProblemCode.INVALID_STREAM_ADDRESS,
          "The stream address was sealed with another key. Change the camera and give it again.");
    }
  }

  private Camera camera(String id) {
    return Cameras.require(cameras, id);
  }
}
