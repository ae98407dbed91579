package org.plainview.watchlist.evaluation;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.Parser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.platform.kafka.Records;
import org.plainview.platform.stream.Replay;
import org.plainview.watchlist.level.Levels;

/**
 * Judges the readings of one partition: the level of each zone, and the watches over it. What must outlive a process
 * is in stores, in the transaction of what was said; the windows of the judges come back by replay.
 */
final class JudgeProcessor implements Processor<byte[], byte[], String, byte[]> {

  static final String WATCH_STATES = "watch-states";
  static final String ZONE_LEVELS = "zone-levels";

  private static final Parser<ReadingNumbers> NUMBERS = DiscardUnknownFieldsParser.wrap(ReadingNumbers.parser());
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration SETTLED = Duration.ofSeconds(10);
  private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(10);

  private final Judging judging;
  private final Replay replay;
  private final Clock clock;
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable Evaluator evaluator;
  private @Nullable Levels levels;
  private @Nullable States states;

  JudgeProcessor(Judging judging, Replay replay, Clock clock) {
    this.judging = judging;
    this.replay = replay;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> taskContext) {
    context = taskContext;
    States stored = new States(taskContext.getStateStore(WATCH_STATES));
    Levels judges = judging.levels(taskContext.getStateStore(ZONE_LEVELS), this::publish, this::describe);
    Evaluator fresh = judging.evaluator(judges, new Said(stored, taskContext, EvaluationTopology.EPISODES));
    stored.forEach(fresh::restore);
    states = stored;
    levels = judges;
    evaluator = fresh;
    judging.listening().beginsAnew();
    replay.before(
        taskContext.taskId().partition(),
        judging.limits()::depth,
        (record, wanted) -> {
          if (wanted) {
            Observation again = read(record.value(), record.timestamp(), record.offset(), true);
            if (again != null) {
              fresh.take(again);
            }
          } else {
            Instant recordedAt = Instant.ofEpochMilli(record.timestamp());
            ReadingHead.of(record.value()).ifPresent(head -> fresh.hear(head, recordedAt));
          }
        });
    taskContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
    taskContext.schedule(BETWEEN_SWEEPS, PunctuationType.WALL_CLOCK_TIME, _ -> sweep());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    judging.listening().read(Instant.ofEpochMilli(record.timestamp()));
    long offset = ready(context).recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    Observation observation = read(record.value(), record.timestamp(), offset, false);
    if (observation != null) {
      ready(evaluator).take(observation);
    }
  }

  private @Nullable Observation read(byte @Nullable [] value, long recordedAtMs, long offset, boolean seenBefore) {
    Observation[] read = new Observation[1];
    Records.take(
        value,
        "the readings",
        ready(context).taskId().partition(),
        offset,
        NUMBERS,
        reading ->
            read[0] =
                new Observation(
                    reading, Objects.requireNonNull(value), Instant.ofEpochMilli(recordedAtMs), seenBefore));
    return read[0];
  }

  private void tick() {
    Instant now = clock.instant();
    // Whoever has just begun to hear, or is catching up, cannot tell silence from its own absence.
    if (judging.listening().since().isBefore(now.minus(SETTLED))) {
      ready(levels).silentUntil(now);
    }
  }

  private void sweep() {
    ready(evaluator).forgetExcept(judging.currentWatches().get()).forEach(ready(states)::remove);
  }

  private void publish(ZoneLevel level) {
    // By site, so that one task sees all zones of a site.
    forward(EvaluationTopology.LEVELS, level.getSiteId(), level.toByteArray());
  }

  private void describe(ZoneSituation minute) {
    forward(EvaluationTopology.SITUATIONS, minute.getZoneId(), minute.toByteArray());
  }

  private void forward(String sink, String key, byte[] value) {
    ready(context).forward(new Record<>(key, value, clock.millis()), sink);
  }

  private static <T> T ready(@Nullable T part) {
    return Objects.requireNonNull(part, "initialised before it is used");
  }
}
