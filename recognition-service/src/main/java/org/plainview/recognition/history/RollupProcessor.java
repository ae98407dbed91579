package org.plainview.recognition.history;

import com.google.protobuf.DiscardUnknownFieldsParser;
import com.google.protobuf.Parser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.platform.kafka.Records;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.stream.Replay;

/**
 * Counts the readings of one partition into spans and hands each span on when it is over. Time is that of the newest
 * reading; a partition that gets none for a while closes by the clock. Open spans are in memory; when a task begins the
 * shortest are counted again from the readings, longer ones from the spans that were said, while what is closed is known
 * from a store.
 */
final class RollupProcessor implements Processor<byte[], byte[], String, byte[]> {

  static final String CLOSED = "closed";
  static final String ZONES = "zones";

  private static final Parser<ReadingNumbers> NUMBERS = DiscardUnknownFieldsParser.wrap(ReadingNumbers.parser());
  private static final Duration MAY_BE_AHEAD = Duration.ofSeconds(5);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final long NOTHING = Long.MIN_VALUE;

  /** Partitions close one after the other, so that not all of a city is written in one second of ten. */
  private static final int TURNS = 8;

  private final Replay readings;
  private final Replay said;
  private final HistoryProperties properties;
  private final Clock clock;
  private final OpenSpans spans = new OpenSpans();
  private CameraZones zones = new CameraZones();
  private @Nullable ProcessorContext<String, byte[]> context;
  private @Nullable KeyValueStore<String, Long> closed;
  private @Nullable KeyValueStore<String, String> storedZones;
  private long graceSeconds;
  private long newestSecond = NOTHING;
  private long heardSecond;
  private long nowSecond;
  private long oldestSecond;

  /**
   * @param readings of the source
   * @param said rollups, by the camera as the readings are
   */
  RollupProcessor(Replay readings, Replay said, HistoryProperties properties, Clock clock) {
    this.readings = readings;
    this.said = said;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, byte[]> taskContext) {
    context = taskContext;
    closed = taskContext.getStateStore(CLOSED);
    storedZones = taskContext.getStateStore(ZONES);
    readClock();
    int partition = taskContext.taskId().partition();
    graceSeconds = properties.grace().toSeconds() + partition % TURNS;
    zones = CameraZones.in(storedZones);
    for (Step step : Step.values()) {
      Long until = closed.get(step.label());
      if (until != null) {
        spans.closedBefore(step, until);
      }
    }
    long openSince = spans.openSince(Step.MINUTE);
    if (openSince != Long.MIN_VALUE) {
      said.from(partition, Instant.ofEpochSecond(openSince), this::countAgain);
    }
    long since = spans.openSince(Step.TEN_SECONDS);
    Instant from = since == Long.MIN_VALUE ? Instant.EPOCH : Instant.ofEpochSecond(since).minus(MAY_BE_AHEAD);
    readings.before(
        partition,
        _ -> Replay.Depth.since(from),
        (record, _) -> {
          ReadingNumbers reading = read(record.value(), record.timestamp(), record.offset());
          // What belongs to a span that was said is in what was said of it, also when it came late.
          if (reading != null && reading.getObservedAt().getSeconds() >= since) {
            count(reading, _ -> {});
          }
        });
    heardSecond = nowSecond;
    taskContext.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, _ -> tick());
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    heardSecond = nowSecond;
    long offset = context().recordMetadata().map(RecordMetadata::offset).orElse(-1L);
    ReadingNumbers reading = read(record.value(), record.timestamp(), offset);
    if (reading != null) {
      // What a camera measures changes hardly ever: its first reading of each span tells, and those that come late.
      if (count(reading, this::forward) && zones.learn(reading)) {
        zones.store(reading.getCameraId(), store(storedZones));
      }
    }
  }

  /** A span that was said, of this partition's cameras: earlier versions said spans in others. */
  private void countAgain(ConsumerRecord<String, byte[]> record) {
    Records.take(
        record,
        ZoneRollup.parser(),
        span -> {
          if (span.getCameraId().equals(record.key())) {
            spans.closedBefore(span);
          }
        });
  }

  private boolean count(ReadingNumbers reading, Consumer<ZoneRollup> late) {
    long second = reading.getObservedAt().getSeconds();
    Set<String> blind = reading.getQuality() == Quality.QUALITY_OK ? Set.of() : zones.of(reading.getCameraId());
    boolean first = spans.add(reading, second, blind, late);
    // A clock that runs ahead closes nobody else's spans.
    newestSecond = Math.max(newestSecond, Math.min(second, nowSecond));
    return first;
  }

  private void tick() {
    readClock();
    if (nowSecond - heardSecond >= properties.idle().toSeconds()) {
      close(nowSecond - graceSeconds);
    } else if (newestSecond != NOTHING) {
      close(newestSecond - graceSeconds);
    }
  }

  private void readClock() {
    nowSecond = clock.instant().getEpochSecond();
    oldestSecond = properties.oldestDay(Step.TEN_SECONDS, clock).toEpochSecond(LocalTime.MIDNIGHT, ZoneOffset.UTC);
  }

  private void close(long second) {
    for (Step step : Step.values()) {
      if (spans.close(step, second, this::forward)) {
        store(closed).put(step.label(), spans.openSince(step));
      }
    }
  }

  private void forward(ZoneRollup rollup) {
    // By camera, so that they are in the partition of its readings, where they are looked for after a restart.
    context().forward(new Record<>(rollup.getCameraId(), rollup.toByteArray(), clock.millis()));
  }

  /** Null for what is no reading, is older than what is kept, or comes from a clock that runs ahead. */
  private @Nullable ReadingNumbers read(byte @Nullable [] value, long recordedAtMs, long offset) {
    ReadingNumbers[] read = new ReadingNumbers[1];
    Records.take(
        value,
        "readings",
        context().taskId().partition(),
        offset,
        NUMBERS,
        reading -> {
          Instant observedAt = Times.instant(reading.getObservedAt());
          if (observedAt.isAfter(Instant.ofEpochMilli(recordedAtMs).plus(MAY_BE_AHEAD))
              || observedAt.getEpochSecond() < oldestSecond) {
            throw new IllegalArgumentException("The reading's time is out of range");
          }
          read[0] = reading;
        });
    return read[0];
  }

  private ProcessorContext<String, byte[]> context() {
    return Objects.requireNonNull(context, "initialised before it is used");
  }

  private static <V> KeyValueStore<String, V> store(@Nullable KeyValueStore<String, V> store) {
    return Objects.requireNonNull(store, "initialised before it is used");
  }
}
