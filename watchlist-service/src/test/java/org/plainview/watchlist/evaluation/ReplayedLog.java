package org.plainview.watchlist.evaluation;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.watch.ArmedWatch;

/**
 * Reads one partition as a task does, and dies where it is told to. What outlives it is what was committed: an offset
 * and the states that belong to it; and the episodes that it had said by then, for their readers do not wait.
 */
final class ReplayedLog {

  /**
   * @param size how many records it takes
   * @param commits whether there is a transaction's end after it
   * @param dies whether the process dies then
   */
  record Poll(int size, boolean commits, boolean dies) {}

  private final List<Observation> records;
  private final EvaluationProperties limits =
      new EvaluationProperties(
          Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO, Long.MAX_VALUE);
  private final ArmedWatch armed;
  private final Set<String> episodes = new LinkedHashSet<>();
  private Map<StateKey, MachineState> committedStates = Map.of();
  private int committed;

  ReplayedLog(List<Observation> records, ArmedWatch armed) {
    this.records = records;
    this.armed = armed;
  }

  /** Reads to the end, dying on the way; the polls are repeated as often as needed, without their deaths. */
  List<String> run(List<Poll> polls) {
    List<Poll> left = new ArrayList<>(polls);
    boolean atEnd = false;
    while (!atEnd) {
      atEnd = live(left);
    }
    return List.copyOf(episodes);
  }

  private boolean live(List<Poll> left) {
    Map<StateKey, MachineState> states = new HashMap<>(committedStates);
    Evaluator evaluator = evaluator(states);
    states.forEach(evaluator::restore);
    if (committed > 0) {
      Instant from = records.get(committed - 1).recordedAt().minus(limits.memory());
      List<Observation> again =
          records.subList(0, committed).stream()
              .filter(record -> !record.recordedAt().isBefore(from))
              .map(record -> new Observation(record.reading(), record.whole(), record.recordedAt(), true))
              .toList();
      again
          .subList(0, again.size() / 2)
          .forEach(
              record ->
                  evaluator.hear(
                      ReadingHead.of(record.whole()).orElseThrow(), record.recordedAt()));
      again.subList(again.size() / 2, again.size()).forEach(evaluator::take);
    }
    int position = committed;
    while (position < records.size()) {
      Poll poll = left.isEmpty() ? new Poll(7, true, false) : left.removeFirst();
      int end = Math.min(records.size(), position + poll.size());
      records.subList(position, end).forEach(evaluator::take);
      position = end;
      if (poll.commits()) {
        committed = position;
        committedStates = Map.copyOf(states);
      }
      if (poll.dies()) {
        return false;
      }
    }
    return true;
  }

  private Evaluator evaluator(Map<StateKey, MachineState> states) {
    String zone = armed.watch().condition().zoneId();
    return new Evaluator(
        (_, zoneId) -> zoneId.equals(zone) ? List.of(armed) : List.of(),
        (_, _, _) -> {},
        _ -> (_, _, _, _) -> Map.of(),
        limits,
        new ReadingCounts(new SimpleMeterRegistry()),
        new Results() {
          @Override
          public void changed(StateKey key, MachineState state) {
            states.put(key, state);
          }

          @Override
          public void raised(Episode episode, Instant observedAt) {
            episodes.add(episode.toString());
          }
        });
  }
}
