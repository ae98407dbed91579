package org.plainview.camera.acceptance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plainview.camera.registry.Acceptance;
import org.plainview.camera.registry.AcceptedCameras;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Acceptance tests, from opening to verdict. */
@Service
class AcceptanceService {

  /** From the moment to when its reading can be looked up. */
  private static final Duration TO_ARRIVE = Duration.ofSeconds(4);

  private final TrialStore store;
  private final TrialKeeping keeping;
  private final AcceptedCameras cameras;
  private final ReadingAt readings;
  private final AuditFacts facts;
  private final TransactionTemplate transactions;
  private final Clock clock;

  AcceptanceService(
      TrialStore store,
      TrialKeeping keeping,
      AcceptedCameras cameras,
      ReadingAt readings,
      AuditFacts facts,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.keeping = keeping;
    this.cameras = cameras;
    this.readings = readings;
    this.facts = facts;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Transactional
  Trial open(String cameraId, OpenBody body, Caller caller) {
    AcceptedCameras.Tested camera = cameras.require(cameraId);
    if (!camera.active() || camera.calibrationVersion() == 0 || camera.zoneIds().isEmpty()) {
      throw new ProblemException(
          ProblemCode.WRONG_STATE, "Only an active, calibrated camera that counts in a zone can be tested.");
    }
    if (store.ofCamera(cameraId).stream().anyMatch(trial -> trial.state() == Trial.State.OPEN)) {
      throw new ProblemException(ProblemCode.CONFLICT, "A test of this camera is open already.");
    }
    Instant now = clock.instant();
    Trial trial =
        new Trial(
            UUID.randomUUID().toString(), cameraId, camera.setup(), camera.calibrationVersion(), camera.floor(),
            camera.bias(), Trial.State.OPEN, null, body.samplesOrLeast(), caller.username(), now, null, null);
    store.add(trial);
    keeping.draw(trial, camera, 0, trial.wanted(), now.plus(TrialKeeping.TO_GET_READY), body.window());
    fact(caller, "acceptance.opened", camera, trial, Map.of());
    return trial;
  }

  /** Takes a person's count; looks the camera's up. Slow, and outside of any transaction. */
  Trial count(String id, CountBody body, Caller caller) {
    Trial trial = require(id);
    Trial.Moment moment = enterable(trial, body.moment(), caller);
    Seen seen =
        moment.state() == MomentState.COUNTED
            ? new Seen.Counted(Objects.requireNonNull(moment.counted()))
            : readings.find(trial.cameraId(), moment.zoneId(), moment.at(), trial.baseBias());
    return Objects.requireNonNull(transactions.execute(_ -> enter(id, body, seen, caller)));
  }

  private Trial enter(String id, CountBody body, Seen seen, Caller caller) {
    Trial trial = keeping.keep(id);
    Trial.Moment before = enterable(trial, body.moment(), caller);
    Trial.Moment after = judged(before, seen, body.count(), trial.floor(), caller.username());
    store.save(id, after);
    AcceptedCameras.Tested camera = cameras.require(trial.cameraId());
    fact(
        caller, "acceptance.counted", camera, trial,
        Map.of("moment", String.valueOf(after.number()), "outcome", after.state().name()));
    return keeping.keep(id);
  }

  private static Trial.Moment judged(Trial.Moment before, Seen seen, int count, int floor, String who) {
    boolean second = before.state() == MomentState.COUNTED;
    MomentState state = MomentState.of(seen, count, floor);
    if (second && state != MomentState.COUNTED) {
      state = MomentState.NOT_MEASURED;
    }
    boolean kept = state == MomentState.COUNTED;
    Double counted = kept && seen instanceof Seen.Counted(double people) ? people : null;
    Double truth = !kept ? null : second ? (Objects.requireNonNull(before.truth()) + count) / 2 : (double) count;
    return new Trial.Moment(
        before.number(), before.zoneId(), before.at(), state, second ? before.observer() : who, second ? who : null,
        counted, truth);
  }

  private Trial.Moment enterable(Trial trial, int number, Caller caller) {
    requireOpen(trial);
    Trial.Moment moment =
        store.moments(trial.id()).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .orElseThrow(() -> ProblemException.invalid("moment", "unknown", "The test has no such moment."));
    Instant now = clock.instant();
    if (now.isBefore(moment.at().plus(TO_ARRIVE))) {
      throw new ProblemException(ProblemCode.WRONG_STATE, "This moment has not come yet.");
    }
    if (now.isAfter(moment.at().plus(TrialKeeping.TO_ENTER))) {
      throw new ProblemException(ProblemCode.WRONG_STATE, "This moment is too long ago; another is drawn for it.");
    }
    boolean second =
        moment.state() == MomentState.COUNTED
            && moment.second() == null
            && !caller.username().equals(moment.observer());
    if (moment.state() != MomentState.WAITING && !second) {
      throw new ProblemException(ProblemCode.CONFLICT, "This moment has its count; a count is never changed.");
    }
    return moment;
  }

  @Transactional
  Trial complete(String id, Caller caller) {
    Trial trial = keeping.keep(id);
    requireOpen(trial);
    List<Trial.Moment> moments = store.moments(id);
    List<CountErrors.Pair> pairs =
        moments.stream()
            .filter(moment -> moment.state() == MomentState.COUNTED)
            .map(m -> new CountErrors.Pair(Objects.requireNonNull(m.counted()), Objects.requireNonNull(m.truth())))
            .toList();
    if (pairs.size() < trial.wanted()) {
      throw new ProblemException(
          ProblemCode.WRONG_STATE,
          "%d of %d moments have both counts; the test goes on.".formatted(pairs.size(), trial.wanted()));
    }
    int checks = (int) Trial.in(moments, MomentState.BELOW_FLOOR);
    int mistaken = (int) Trial.in(moments, MomentState.FLOOR_MISTAKEN);
    Instant now = clock.instant();
    AcceptedCameras.Tested camera = cameras.require(trial.cameraId());
    switch (Verdict.of(pairs, checks, mistaken)) {
      case Verdict.Failed failed ->
          store.end(id, Trial.State.FAILED, failed.reason(), Trial.Result.of(failed.errors(), checks, mistaken), now);
      case Verdict.Passed passed -> {
        CountErrors errors = passed.errors();
        store.end(id, Trial.State.PASSED, null, Trial.Result.of(errors, checks, mistaken), now);
        cameras.accept(
            camera,
            new Acceptance(errors.samples(), errors.bias(), errors.absolute(), errors.relative(), now),
            caller);
      }
    }
    Trial ended = require(id);
    fact(caller, "acceptance.completed", camera, ended, Map.of("outcome", ended.state().name()));
    return ended;
  }

  @Transactional
  Trial abandon(String id, Caller caller) {
    Trial trial = keeping.keep(id);
    requireOpen(trial);
    store.end(id, Trial.State.ABANDONED, null, null, clock.instant());
    fact(caller, "acceptance.abandoned", cameras.require(trial.cameraId()), trial, Map.of());
    return require(id);
  }

  private Trial require(String id) {
    return store.find(id).orElseThrow(() -> ProblemException.notFound("acceptance test", id));
  }

  private static void requireOpen(Trial trial) {
    if (trial.state() != Trial.State.OPEN) {
      throw new ProblemException(ProblemCode.WRONG_STATE, "The test has ended: " + trial.state() + ".");
    }
  }

  /** Never a count: only that there was one, and what came of it. */
  private void fact(
      Caller caller, String action, AcceptedCameras.Tested camera, Trial trial, Map<String, String> more) {
    Map<String, String> detail = new HashMap<>(more);
    detail.put("test", trial.id());
    facts.done(caller, action, new AuditFacts.Subject("camera", camera.id(), camera.siteId()), detail);
  }
}
