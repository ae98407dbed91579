package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.level.Judgement;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Watch;

/**
 * Evaluates readings in memory. What a batch changes is kept apart until {@link Batch#stored()}: a batch that
 * could not be stored leaves no trace. For one thread.
 *
 * <p>A reading counts only if it is later than every reading of its camera before it; late and repeated ones
 * are ignored. Which these are does not depend on restarts, given what was evaluated during the {@link
 * EvaluationProperties#memory()} before.
 */
final class Evaluator {

  private final Watches watches;
  private final Heard heard;
  private final Judges judges;
  private final EvaluationProperties limits;
  private final Map<String, Instant> lastAt = new HashMap<>();
  private final Map<String, Map<StateKey, MachineState>> states = new HashMap<>();

  Evaluator(Watches watches, Heard heard, Judges judges, EvaluationProperties limits) {
    this.watches = watches;
    this.heard = heard;
    this.judges = judges;
    this.limits = limits;
  }

  /** Forgets the states in memory and takes the stored ones. */
  void restore(Map<StateKey, MachineState> stored) {
    states.clear();
    stored.forEach(this::put);
  }

  Batch evaluate(List<Observation> observations) {
    Batch batch = new Batch();
    observations.forEach(batch::take);
    return batch;
  }

  private void put(StateKey key, MachineState state) {
    states.computeIfAbsent(key.cameraId(), _ -> new HashMap<>()).put(key, state);
  }

  /** The outcome of some readings, not yet stored. */
  final class Batch {

    private final Map<String, Instant> newLastAt = new HashMap<>();
    private final Map<String, Map<StateKey, MachineState>> newStates = new HashMap<>();
    private final List<Episode> episodes = new ArrayList<>();

    Changes changes() {
      Map<StateKey, MachineState> all = new HashMap<>();
      newStates.values().forEach(all::putAll);
      return new Changes(all, episodes);
    }

    /** To be called when the changes are durable. */
    void stored() {
      lastAt.putAll(newLastAt);
      newStates.values().forEach(changed -> changed.forEach(Evaluator.this::put));
    }

    private void take(Observation observation) {
      Instant at = observation.at();
      if (at.isBefore(observation.recordedAt().minus(limits.maxDelay()))
          || at.isAfter(observation.recordedAt().plus(limits.maxAhead()))) {
        return;
      }
      CrowdReading reading = observation.reading();
      String cameraId = reading.getCameraId();
      // Also one that is late or repeated: the judges know what to do with it.
      Map<String, Judgement> judgements = judges.observe(reading, at, observation.seenBefore());
      Instant before = newLastAt.getOrDefault(cameraId, lastAt.get(cameraId));
      if (before != null && !at.isAfter(before)) {
        return;
      }
      newLastAt.put(cameraId, at);
      if (!observation.seenBefore()) {
        silenceBefore(cameraId, before, at);
        judge(reading, judgements, at);
      }
    }

    /** A camera that has said nothing for too long may have missed anything. */
    private void silenceBefore(String cameraId, @Nullable Instant before, Instant at) {
      for (Map.Entry<StateKey, MachineState> known : clearing(cameraId)) {
        Instant last = before == null ? known.getValue().changedAt() : before;
        Instant silent = last.plus(limits.maxGap());
        if (silent.isBefore(at)) {
          change(known.getKey(), known.getValue(), Machine.unknown(known.getValue(), silent));
        }
      }
    }

    private void judge(CrowdReading reading, Map<String, Judgement> judgements, Instant at) {
      Set<StateKey> told = new HashSet<>();
      if (reading.getQuality() == Quality.QUALITY_OK) {
        for (ZoneReading zone : reading.getZonesList()) {
          heard.heard(reading.getSiteId(), zone.getZoneId(), at);
          for (ArmedWatch armed : watches.of(reading.getSiteId(), zone.getZoneId())) {
            step(new Seen(armed, reading, zone, judgements.get(zone.getZoneId())), at, told);
          }
        }
      }
      for (Map.Entry<StateKey, MachineState> known : clearing(reading.getCameraId())) {
        if (!told.contains(known.getKey())) {
          change(known.getKey(), known.getValue(), Machine.unknown(known.getValue(), at));
        }
      }
    }

    private void step(Seen seen, Instant at, Set<StateKey> told) {
      Watch watch = seen.armed().watch();
      Measure measure = Measure.of(seen);
      StateKey key = StateKey.of(watch, seen.reading().getCameraId());
      MachineState state = state(key, seen.armed());
      Machine.Step step = Machine.step(watch.condition(), state, at, measure.position());
      if (measure.position() != Position.UNKNOWN) {
        told.add(key);
      }
      change(key, state, step.state());
      step.raised().ifPresent(since -> episodes.add(seen.episode(measure, since)));
    }

    private MachineState state(StateKey key, ArmedWatch armed) {
      MachineState fresh = newStates.getOrDefault(key.cameraId(), Map.of()).get(key);
      if (fresh != null) {
        return fresh;
      }
      MachineState known = states.getOrDefault(key.cameraId(), Map.of()).get(key);
      return known != null ? known : MachineState.armed(armed.watch().armedAt());
    }

    private void change(StateKey key, MachineState before, MachineState after) {
      if (!after.equals(before)) {
        newStates.computeIfAbsent(key.cameraId(), _ -> new HashMap<>()).put(key, after);
      }
    }

    /** Only a clearing reacts to what is not known. */
    private List<Map.Entry<StateKey, MachineState>> clearing(String cameraId) {
      Map<StateKey, MachineState> stored = states.getOrDefault(cameraId, Map.of());
      Map<StateKey, MachineState> fresh = newStates.getOrDefault(cameraId, Map.of());
      if (stored.isEmpty() && fresh.isEmpty()) {
        return List.of();
      }
      Map<StateKey, MachineState> all = new HashMap<>(stored);
      all.putAll(fresh);
      all.values().removeIf(state -> state.phase() != Phase.CLEARING);
      return List.copyOf(all.entrySet());
    }
  }
}
