package org.plainview.camera.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.plainview.camera.registry.AcceptedCameras;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps open tests going: what is missed is drawn again, and what is void ends. */
@Component
class TrialKeeping {

  /** How long a person may take to enter what they counted. */
  static final Duration TO_ENTER = Duration.ofMinutes(15);

  /** From asking for a test to its first moment. */
  static final Duration TO_GET_READY = Duration.ofMinutes(1);

  /** A test that needs more than this many moments for each that is wanted is in the wrong place or hour. */
  static final int MOST_DRAWS = 6;

  private final TrialStore store;
  private final AcceptedCameras cameras;
  private final AuditFacts facts;
  private final RandomGenerator random;
  private final Clock clock;

  TrialKeeping(
      TrialStore store, AcceptedCameras cameras, AuditFacts facts, RandomGenerator acceptanceRandom, Clock clock) {
    this.store = store;
    this.cameras = cameras;
    this.facts = facts;
    this.random = acceptanceRandom;
    this.clock = clock;
  }

  /** The test as it is now, locked. Throws {@code not-found}. */
  @Transactional
  Trial keep(String id) {
    Trial trial = store.lock(id).orElseThrow(() -> ProblemException.notFound("acceptance test", id));
    if (trial.state() != Trial.State.OPEN) {
      return trial;
    }
    Instant now = clock.instant();
    AcceptedCameras.Tested camera = cameras.require(trial.cameraId());
    if (!camera.active() || !camera.setup().equals(trial.setup()) || camera.floor() != trial.floor()) {
      store.end(id, Trial.State.VOID, "The camera is not any more what was tested.", null, now);
      facts.doneBySystem(
          "acceptance.void", new AuditFacts.Subject("camera", camera.id(), camera.siteId()), Map.of("test", id));
      return store.find(id).orElseThrow();
    }
    store.miss(id, now.minus(TO_ENTER));
    List<Trial.Moment> moments = store.moments(id);
    long lacking =
        trial.wanted() - Trial.in(moments, MomentState.COUNTED) - Trial.in(moments, MomentState.WAITING);
    long left = (long) MOST_DRAWS * trial.wanted() - moments.size();
    if (lacking > 0 && left > 0) {
      Instant last = moments.isEmpty() ? now : moments.getLast().at();
      Instant soon = now.plus(TO_GET_READY);
      Instant from = last.plus(RandomMoments.APART).isAfter(soon) ? last.plus(RandomMoments.APART) : soon;
      int count = (int) Math.min(lacking, left);
      draw(trial, camera, moments.size(), count, from, RandomMoments.APART.multipliedBy(3L * count));
    }
    return trial;
  }

  /** Moments and zones that nobody chose. */
  void draw(Trial trial, AcceptedCameras.Tested camera, int before, int count, Instant from, Duration window) {
    List<Instant> moments = RandomMoments.pick(count, from, window, random);
    for (int i = 0; i < moments.size(); i++) {
      String zone = camera.zoneIds().get(random.nextInt(camera.zoneIds().size()));
      store.addMoment(trial, before + i + 1, zone, moments.get(i));
    }
  }
}
