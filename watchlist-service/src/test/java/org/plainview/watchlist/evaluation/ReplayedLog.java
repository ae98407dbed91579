package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.watch.ArmedWatch;

/**
 * Reads one partition as the listener does, and dies where it is told to; what outlives a process is outside:
 * the records, the offset committed and whatever {@code save} keeps.
 */
final class ReplayedLog {

  /** After which step of a poll the process dies. */
  enum Death {
    NEVER,
    BEFORE_STORING,
    AFTER_STORING,
    AFTER_COMMITTING
  }

  /**
   * @param size how many records it takes
   * @param commits whether offsets are committed after it; they are not after each
   */
  record Poll(int size, boolean commits, Death death) {}

  private final List<Observation> records;
  private final EvaluationProperties limits =
      new EvaluationProperties(
          Duration.ofSeconds(15), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ZERO);
  private final ArmedWatch armed;
  private final Supplier<Map<StateKey, MachineState>> load;
  private final Consumer<Changes> save;
  private final Set<String> heardZones = new HashSet<>();
  private @Nullable OffsetAndMetadata committed;

  ReplayedLog(
      List<Observation> records,
      ArmedWatch armed,
      Supplier<Map<StateKey, MachineState>> load,
      Consumer<Changes> save) {
    this.records = records;
    this.armed = armed;
    this.load = load;
    this.save = save;
  }

  /** Reads to the end, dying on the way; the polls are repeated as often as needed, without their deaths. */
  void run(List<Poll> polls) {
    List<Poll> left = new ArrayList<>(polls);
    boolean atEnd = false;
    while (!atEnd) {
      atEnd = live(left);
    }
  }

  private boolean live(List<Poll> left) {
    Evaluator evaluator =
        new Evaluator(
            (_, zoneId) ->
                zoneId.equals(armed.watch().condition().zoneId()) ? List.of(armed) : List.of(),
            (_, zoneId, _) -> heardZones.add(zoneId),
            (_, _, _) -> Map.of(),
            limits);
    evaluator.restore(load.get());
    Progress progress = new Progress(limits.memory(), committed);
    int position = committed == null ? 0 : (int) committed.offset();
    while (position < records.size()) {
      Poll poll = left.isEmpty() ? new Poll(7, true, Death.NEVER) : left.removeFirst();
      int end = Math.min(records.size(), position + poll.size());
      List<Observation> taken = new ArrayList<>();
      for (int offset = position; offset < end; offset++) {
        Observation record = records.get(offset);
        progress.read(offset, record.recordedAt());
        taken.add(
            new Observation(record.reading(), record.recordedAt(), progress.wasEvaluated(offset)));
      }
      Evaluator.Batch batch = evaluator.evaluate(taken);
      if (poll.death() == Death.BEFORE_STORING) {
        return false;
      }
      save.accept(batch.changes());
      if (poll.death() == Death.AFTER_STORING) {
        return false;
      }
      batch.stored();
      for (int offset = position; offset < end; offset++) {
        progress.evaluated(offset);
      }
      if (poll.commits()) {
        committed = progress.commit();
      }
      if (poll.death() == Death.AFTER_COMMITTING) {
        return false;
      }
      position = end;
    }
    return true;
  }
}
