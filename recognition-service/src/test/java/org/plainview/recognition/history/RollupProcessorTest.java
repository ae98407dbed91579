package org.plainview.recognition.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.File;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneRollup;
import org.plainview.platform.stream.Replay;
import org.plainview.recognition.support.Readings;
import org.plainview.testing.SettableClock;

class RollupProcessorTest {

  private static final Instant START = Instant.parse("2026-06-01T12:00:00Z");

  private final SettableClock clock = new SettableClock(START);
  private final KeyValueStore<String, Long> closed = store(RollupProcessor.CLOSED, Serdes.Long());
  private final KeyValueStore<String, String> zones = store(RollupProcessor.ZONES, Serdes.String());
  private final List<ConsumerRecord<String, byte[]>> log = new ArrayList<>();
  private final List<ConsumerRecord<String, byte[]>> rollups = new ArrayList<>();
  private final List<ZoneRollup> said = new ArrayList<>();
  private MockProcessorContext<String, byte[]> context = context();
  private RollupProcessor processor = processor();

  @Test
  void saysNothingOfASpanBeforeItIsOver() {
    read(Readings.ok("a", START, 20));
    read(Readings.ok("a", START.plusSeconds(14), 20));
    assertThat(said).isEmpty();

    read(Readings.ok("a", START.plusSeconds(15), 20));

    assertThat(said).singleElement().satisfies(rollup -> {
      assertThat(rollup.getZoneId()).isEqualTo("a-zone");
      assertThat(rollup.getStartSecond()).isEqualTo(START.getEpochSecond());
      assertThat(rollup.getSeconds()).isEqualTo(10);
      assertThat(rollup.getReadings()).isEqualTo(1);
    });
  }

  @Test
  void aSpanKnowsNothingOfThoseBeforeIt() {
    for (int second = 0; second < 50; second++) {
      read(Readings.ok("a", START.plusSeconds(second), second < 10 ? 90 : second < 20 ? 10 : 40));
    }

    ZoneRollup last = said.getLast();
    assertThat(last.getStartSecond()).isEqualTo(START.getEpochSecond() + 30);
    assertThat(last.getReadings()).isEqualTo(10);
    assertThat(last.getCountSum()).isEqualTo(400);
    assertThat(last.getCountMin()).isEqualTo(40);
    assertThat(last.getCountMax()).isEqualTo(40);
  }

  @Test
  void addsWhatComesLateToWhatWasSaidOfItsSpan() {
    read(Readings.ok("a", START, 20));
    read(Readings.ok("a", START.plusSeconds(20), 20));
    read(Readings.ok("b", START.plusSeconds(3), 30));

    assertThat(said).extracting(ZoneRollup::getZoneId).containsExactly("a-zone", "b-zone");
    assertThat(said.getLast().getStartSecond()).isEqualTo(START.getEpochSecond());
    assertThat(said.getLast().getCountSum()).isEqualTo(30);
  }

  @Test
  void aCameraWithoutAPictureCountsForTheZonesThatItHad() {
    read(Readings.ok("a", START, 20));
    read(Readings.noSignal("a", START.plusSeconds(1)));
    read(Readings.ok("a", START.plusSeconds(20), 20));

    assertThat(said.getFirst().getReadings()).isEqualTo(2);
    assertThat(said.getFirst().getNotOk()).isEqualTo(1);
  }

  @Test
  void aCameraOfWhichAllCameLateIsKnownByItsZonesToo() {
    read(Readings.ok("a", START, 20));
    read(Readings.ok("a", START.plusSeconds(120), 20));
    publish(Readings.ok("late", START.plusSeconds(1), 30));
    publish(Readings.noSignal("late", START.plusSeconds(2)));
    take();

    List<ZoneRollup> late = said.stream().filter(rollup -> rollup.getSeconds() == 10 && rollup.getCameraId().equals("late")).toList();
    assertThat(late).extracting(ZoneRollup::getReadings).containsExactly(1, 1);
    assertThat(late).extracting(ZoneRollup::getNotOk).containsExactly(0, 1);
  }

  @Test
  void aClockThatRunsAheadClosesNobodyElsesSpans() {
    read(Readings.ok("a", START, 20));
    clock.set(START.plusSeconds(11));
    publish(Readings.ok("ahead", START.plusSeconds(16), 20));

    assertThat(said).isEmpty();
  }

  @Test
  void whatIsTooFarAheadIsNoReading() {
    read(Readings.ok("a", START, 20));
    publish(Readings.ok("a", START.plusSeconds(6), 20));
    read(Readings.ok("a", START.plusSeconds(20), 20));

    assertThat(said.getFirst().getReadings()).isEqualTo(1);
  }

  @Test
  void aMinuteIsWhatItsSpansSaid() {
    for (int second = 0; second <= 70; second++) {
      if (second == 35) {
        restart();
      }
      read(second % 3 == 0 ? Readings.belowFloor("a", START.plusSeconds(second)) : Readings.ok("a", START.plusSeconds(second), 20 + second));
    }

    ZoneRollup minute = said.stream().filter(rollup -> rollup.getSeconds() == 60).findFirst().orElseThrow();
    List<ZoneRollup> spans =
        said.stream().filter(rollup -> rollup.getSeconds() == 10 && rollup.getStartSecond() < START.getEpochSecond() + 60).toList();
    assertThat(minute.getReadings()).isEqualTo(60);
    assertThat(minute.getBelowFloor()).isEqualTo(20);
    assertThat(minute.getCountSum()).isEqualTo(spans.stream().mapToDouble(ZoneRollup::getCountSum).sum());
    assertThat(minute.getCountMin()).isEqualTo(21);
    assertThat(minute.getCountMax()).isEqualTo(79);
  }

  @Test
  void aPartitionThatFallsSilentClosesByTheClock() {
    read(Readings.ok("a", START, 20));
    for (int second = 1; second <= 62; second++) {
      clock.set(START.plusSeconds(second));
      tick();
    }
    take();

    assertThat(said).extracting(ZoneRollup::getSeconds).containsExactly(10);
  }

  @Test
  void skipsWhatIsNoReading() {
    context.setRecordMetadata("readings", 0, 0);
    processor.process(new Record<>("a".getBytes(UTF_8), new byte[] {1, 2, 3}, START.toEpochMilli()));
    read(Readings.ok("a", Instant.EPOCH, 20));
    read(Readings.ok("a", START, 20));
    read(Readings.ok("a", START.plusSeconds(20), 20));

    assertThat(said.getFirst().getReadings()).isEqualTo(1);
  }

  @Test
  void wheneverItBeginsAgainEachReadingCountsOnce() {
    for (int seed = 0; seed < 100; seed++) {
      Random random = new Random(seed);
      restart();
      said.clear();
      Map<Long, Integer> expected = new TreeMap<>();
      Instant from = START.plus(Duration.ofHours(seed));
      for (int i = 0; i < 300; i++) {
        Instant at = from.plusSeconds(Math.max(0, i - random.nextInt(25)));
        clock.set(from.plusSeconds(i));
        publish(Readings.ok("camera-" + random.nextInt(3), at, 20));
        expected.merge(Step.MINUTE.startOf(at.getEpochSecond()), 1, Integer::sum);
        if (random.nextInt(20) == 0) {
          restart();
        }
      }
      read(Readings.belowFloor("end", from.plusSeconds(600)));

      assertThat(counted(10)).as("readings by ten seconds, seed %d", seed).isEqualTo(expected);
      assertThat(counted(60)).as("readings by minute, seed %d", seed).isEqualTo(expected);
    }
  }

  private Map<Long, Integer> counted(int seconds) {
    Map<Long, Integer> counted = new TreeMap<>();
    said.stream()
        .filter(rollup -> rollup.getSeconds() == seconds && !rollup.getCameraId().equals("end"))
        .forEach(
            rollup ->
                counted.merge(Step.MINUTE.startOf(rollup.getStartSecond()), rollup.getReadings(), Integer::sum));
    return counted;
  }

  /** At the moment at which it was observed. */
  private void read(CrowdReading reading) {
    clock.set(Instant.ofEpochSecond(Math.max(reading.getObservedAt().getSeconds(), START.getEpochSecond())));
    publish(reading);
  }

  private void publish(CrowdReading reading) {
    long now = clock.millis();
    byte[] value = reading.toByteArray();
    append(log, now, reading.getCameraId(), value);
    tick();
    context.setRecordMetadata("readings", 0, log.size() - 1);
    processor.process(new Record<>(reading.getCameraId().getBytes(UTF_8), value, now));
    tick();
    take();
  }

  private static void append(List<ConsumerRecord<String, byte[]>> to, long at, String key, byte[] value) {
    to.add(
        new ConsumerRecord<>(
            "a topic", 0, to.size(), at, TimestampType.CREATE_TIME, 0, 0, key, value, new RecordHeaders(), Optional.empty()));
  }

  private void tick() {
    context.scheduledPunctuators().getFirst().getPunctuator().punctuate(clock.millis());
  }

  private void take() {
    context.forwarded().forEach(
        forward -> {
          byte[] value = (byte[]) forward.record().value();
          append(rollups, forward.record().timestamp(), String.valueOf(forward.record().key()), value);
          try {
            said.add(ZoneRollup.parseFrom(value));
          } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
          }
        });
    context.resetForwards();
  }

  /** What is in memory is lost; what was committed stays. */
  private void restart() {
    context = context();
    processor = processor();
  }

  private MockProcessorContext<String, byte[]> context() {
    return new MockProcessorContext<>(new Properties(), new TaskId(0, 0), new File("target"));
  }

  private RollupProcessor processor() {
    closed.init(context.getStateStoreContext(), closed);
    zones.init(context.getStateStoreContext(), zones);
    context.addStateStore(closed);
    context.addStateStore(zones);
    RollupProcessor fresh = new RollupProcessor(again(log), again(rollups), HistoryDatabase.PROPERTIES, clock);
    fresh.init(context);
    return fresh;
  }

  private Replay again(List<ConsumerRecord<String, byte[]>> records) {
    return new Replay() {
      @Override
      public void before(int partition, Function<Instant, Depth> depth, Taker taker) {
        from(partition, depth.apply(clock.instant()).wanted(), record -> taker.take(record, true));
      }

      @Override
      public void from(int partition, Instant since, Consumer<ConsumerRecord<String, byte[]>> taker) {
        long fromMs = since.toEpochMilli();
        records.stream().filter(record -> record.timestamp() >= fromMs).toList().forEach(taker);
      }
    };
  }

  private static <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
    return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
        .withLoggingDisabled()
        .build();
  }
}
