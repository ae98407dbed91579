package org.plainview.recognition.worker;

import java.net.URISyntaxException;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.platform.sealing.UnsealableException;
import org.plainview.recognition.models.PersonModel;
import org.plainview.recognition.pixels.Still;
import org.plainview.recognition.pixels.StillMaker;

/** Makes calibration stills, a few at a time, beside the analysis. Keeps none. Safe for any thread. */
final class StillWorker {

  private final AddressSeal seal;
  private final PersonModel model;
  private final Clock clock;
  private final Semaphore room;

  StillWorker(AddressSeal seal, PersonModel model, Clock clock, int atATime) {
    this.seal = seal;
    this.model = model;
    this.clock = clock;
    this.room = new Semaphore(atATime);
  }

  /**
   * The PNG of the place without people; takes a little over a minute.
   *
   * @throws ProblemException {@code wrong-state} without a valid approval, {@code unavailable} when others are being
   *     made, {@code people-in-still}, {@code no-picture}
   */
  byte[] make(CameraState camera) {
    requireApproved(camera);
    String address = address(camera);
    if (!room.tryAcquire()) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, "The worker is making another still; try again in a minute.");
    }
    try {
      return shown(watch(address));
    } finally {
      room.release();
    }
  }

  /** The registry has looked already; nothing is watched on its word alone. */
  private void requireApproved(CameraState camera) {
    boolean approved =
        camera.getLifecycle() == Lifecycle.LIFECYCLE_APPROVED || camera.getLifecycle() == Lifecycle.LIFECYCLE_ACTIVE;
    if (!approved
        || !camera.hasApprovalExpiresAt()
        || !Times.instant(camera.getApprovalExpiresAt()).isAfter(clock.instant())) {
      throw new ProblemException(ProblemCode.WRONG_STATE, "The camera has no approval that still holds.");
    }
  }

  private String address(CameraState camera) {
    try {
      return Planner.plainFile(seal.open(camera.getCameraId(), camera.getSealedStreamAddress().toByteArray()));
    } catch (UnsealableException | URISyntaxException _) {
      throw new ProblemException(ProblemCode.NO_PICTURE, "The stream address cannot be opened with this worker's key.");
    }
  }

  /** On a thread of its own: native calls would pin the carrier of a virtual one. */
  private Still watch(String address) {
    CompletableFuture<Still> still = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("still")
        .start(
            () -> {
              try (StillMaker maker = new StillMaker(model.detectors())) {
                still.complete(maker.make(address));
              } catch (InterruptedException | RuntimeException e) {
                still.completeExceptionally(e);
              }
            });
    try {
      return still.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("A still could not be made", e.getCause());
    }
  }

  private static byte[] shown(Still still) {
    return switch (still) {
      case Still.Clear clear -> clear.png();
      case Still.PeopleRemain _ ->
          throw new ProblemException(
              ProblemCode.PEOPLE_IN_STILL, "Somebody stood there for most of the minute. Try again when the place moves.");
      case Still.Unusable(var quality) ->
          throw new ProblemException(ProblemCode.NO_PICTURE, "No still could be made: " + quality.reason() + ".");
    };
  }
}
