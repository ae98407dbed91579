package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.watchlist.level.Judgement;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Watch;

/**
 * Evaluates readings by the watches of their zones, in event time. For one thread.
 *
 * <p>A reading counts only if it is later than every reading of its camera before it; late and repeated ones are
 * ignored and counted. Which these are does not depend on restarts, given what was evaluated during the {@link
 * EvaluationProperties#memory()} before.
 */
final class Evaluator {

  private final Watches watches;
  private final Heard heard;
  private final Function<String, Judges> judges;
  private final EvaluationProperties limits;
  private final ReadingCounts counts;
  private final Results results;
  private final Map<String, Known> cameras = new HashMap<>();

  /**
   * @param judges of the zones of each camera
   */
  Evaluator(
      Watches watches,
      Heard heard,
      Function<String, Judges> judges,
      EvaluationProperties limits,
      ReadingCounts counts,
      Results results) {
    this.watches = watches;
    this.heard = heard;
    this.judges = judges;
    this.limits = limits;
    this.counts = counts;
    this.results = results;
  }

  /** What is known of a camera. */
  private static final class Known {

    private static final long NEVER = Long.MIN_VALUE;

    private final Judges judges;
    private long lastMicros = NEVER;
    private final Map<StateKey, MachineState> states = new HashMap<>(0);

    private Known(Judges judges) {
      this.judges = judges;
    }

    private @Nullable Instant lastAt() {
      return lastMicros == NEVER ? null : Instant.EPOCH.plus(lastMicros, ChronoUnit.MICROS);
    }

    private void heard(Instant at) {
      lastMicros = ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
  }

  /** Takes a state as it was before a restart. */
  void restore(StateKey key, MachineState state) {
    camera(key.cameraId()).states.put(key, state);
  }

  private Known camera(String cameraId) {
    return cameras.computeIfAbsent(cameraId, id -> new Known(judges.apply(id)));
  }

  /** Takes only the time of one that was evaluated before a restart, and lies too far back to be judged again. */
  void hear(ReadingHead head, Instant recordedAt) {
    if (!isLate(head.at(), recordedAt) && !isAhead(head.at(), recordedAt)) {
      Known camera = camera(head.cameraId());
      Instant before = camera.lastAt();
      if (before == null || head.at().isAfter(before)) {
        camera.heard(head.at());
      }
    }
  }

  private boolean isLate(Instant at, Instant recordedAt) {
    return at.isBefore(recordedAt.minus(limits.maxDelay()));
  }

  private boolean isAhead(Instant at, Instant recordedAt) {
    return at.isAfter(recordedAt.plus(limits.maxAhead()));
  }

  void take(Observation observation) {
    Instant at = observation.at();
    boolean late = isLate(at, observation.recordedAt());
    if (late || isAhead(at, observation.recordedAt())) {
      if (!observation.seenBefore()) {
        count(late);
      }
      return;
    }
    ReadingNumbers reading = observation.reading();
    Known camera = camera(reading.getCameraId());
    // Also one that is late or repeated: the judges know what to do with it.
    Map<String, Judgement> judgements =
        camera.judges.observe(reading, observation.whole(), at, observation.seenBefore());
    Instant before = camera.lastAt();
    if (before != null && !at.isAfter(before)) {
      if (!observation.seenBefore()) {
        countAgain(at.equals(before));
      }
      return;
    }
    camera.heard(at);
    if (observation.seenBefore()) {
      remember(reading, judgements);
    } else {
      silenceBefore(camera, before, at);
      judge(camera, reading, judgements, at);
    }
  }

  private void remember(ReadingNumbers reading, Map<String, Judgement> judgements) {
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneNumbers zone : reading.getZonesList()) {
        for (ArmedWatch armed : watches.of(reading.getSiteId(), zone.getZoneId())) {
          Measure.remember(new Seen(armed, reading, zone, judgements.get(zone.getZoneId())));
        }
      }
    }
  }

  private void count(boolean late) {
    if (late) {
      counts.late();
    } else {
      counts.ahead();
    }
  }

  private void countAgain(boolean same) {
    if (same) {
      counts.duplicate();
    } else {
      counts.outOfOrder();
    }
  }

  /** A camera that has said nothing for too long may have missed anything. */
  private void silenceBefore(Known camera, @Nullable Instant before, Instant at) {
    for (Map.Entry<StateKey, MachineState> known : clearing(camera)) {
      Instant last = before == null ? known.getValue().changedAt() : before;
      Instant silent = last.plus(limits.maxGap());
      if (silent.isBefore(at)) {
        change(known.getKey(), known.getValue(), Machine.unknown(known.getValue(), silent));
      }
    }
  }

  private void judge(Known camera, ReadingNumbers reading, Map<String, Judgement> judgements, Instant at) {
    Set<StateKey> told = Set.of();
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneNumbers zone : reading.getZonesList()) {
        heard.heard(reading.getSiteId(), zone.getZoneId(), at);
        for (ArmedWatch armed : watches.of(reading.getSiteId(), zone.getZoneId())) {
          if (told.isEmpty()) {
            told = new HashSet<>();
          }
          step(camera, new Seen(armed, reading, zone, judgements.get(zone.getZoneId())), at, told);
        }
      }
    }
    for (Map.Entry<StateKey, MachineState> known : clearing(camera)) {
      if (!told.contains(known.getKey())) {
        change(known.getKey(), known.getValue(), Machine.unknown(known.getValue(), at));
      }
    }
  }

  private void step(Known camera, Seen seen, Instant at, Set<StateKey> told) {
    Watch watch = seen.armed().watch();
    Measure measure = Measure.of(seen);
    StateKey key = StateKey.of(watch, seen.reading().getCameraId());
    MachineState known = camera.states.get(key);
    MachineState state = known != null ? known : MachineState.armed(watch.armedAt());
    Machine.Step step = Machine.step(watch.condition(), state, at, measure.position());
    if (measure.position() != Position.UNKNOWN) {
      told.add(key);
    }
    change(key, state, step.state());
    step.raised().ifPresent(since -> results.raised(seen.episode(measure, since), at));
  }

  private void change(StateKey key, MachineState before, MachineState after) {
    if (!after.equals(before)) {
      restore(key, after);
      results.changed(key, after);
    }
  }

  /** Only a clearing reacts to what is not known. */
  private static List<Map.Entry<StateKey, MachineState>> clearing(Known camera) {
    if (camera.states.isEmpty()) {
      return List.of();
    }
    return camera.states.entrySet().stream()
        .filter(entry -> entry.getValue().phase() == Phase.CLEARING)
        .map(Map.Entry::copyOf)
        .toList();
  }

  /** Forgets the states that are no watch's any more; tells which. */
  List<StateKey> forgetExcept(Set<StateKey.OfWatch> current) {
    List<StateKey> gone = new ArrayList<>();
    for (Known camera : cameras.values()) {
      camera.states.keySet().removeIf(key -> !current.contains(key.watch()) && gone.add(key));
    }
    return gone;
  }
}
