package org.plainview.recognition.live;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads every partition of levels from a little before now, in every process: no group, no offsets. Those of readings too,
 * as long as somebody looks: a city's are many, and each is read for the history and the levels already.
 */
final class LiveFeed implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);
  private static final Duration FOLLOWED_FOR = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Properties settings;
  private final Topics topics;
  private final LiveState state;
  private final Clock clock;
  private volatile boolean closed;
  private volatile boolean reading;
  private volatile Instant lookedAt = Instant.MIN;
  private volatile CountDownLatch following = new CountDownLatch(1);
  private volatile @Nullable Consumer<String, byte[]> current;
  /** Of the readings when they were followed from; empty while they are not. */
  private Map<TopicPartition, Long> ends = Map.of();

  LiveFeed(String bootstrapServers, Topics topics, LiveState state, Clock clock) {
    this.settings = settings(bootstrapServers);
    this.topics = topics;
    this.state = state;
    this.clock = clock;
  }

  /** Whether the live view is kept. */
  boolean isReading() {
    return reading;
  }

  /** Somebody looks at readings now; returns when they are followed, or after three seconds. */
  void look() {
    lookedAt = clock.instant();
    try {
      following.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void run() {
    while (!closed) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings)) {
        current = consumer;
        start(consumer);
        while (!closed) {
          consumer.poll(POLL).forEach(this::take);
          reading = true;
          follow(consumer);
        }
      } catch (WakeupException _) {
        // Only close() wakes it up.
      } catch (KafkaException e) {
        log.error("Readings cannot be read from Kafka; trying again: {}", e.toString());
        sleep();
      } finally {
        reading = false;
        current = null;
      }
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(topics.levels())) {
      Records.take(record, ZoneLevel.parser(), state::accept);
    } else {
      take(record.key(), record);
    }
  }

  private void take(@Nullable String cameraId, ConsumerRecord<String, byte[]> record) {
    try {
      if (cameraId != null && record.value() != null) {
        state.accept(cameraId, record.value());
      }
    } catch (IOException | RuntimeException e) {
      // Whoever stores readings says which ones cannot be read.
      log.debug("Skipped a record of {}: {}", record.topic(), e.toString());
    }
  }

  private void start(Consumer<String, byte[]> consumer) {
    following = new CountDownLatch(1);
    ends = Map.of();
    List<TopicPartition> readings = partitions(consumer, topics.readings());
    List<TopicPartition> levels = partitions(consumer, topics.levels());
    consumer.assign(Stream.concat(readings.stream(), levels.stream()).toList());
    consumer.pause(readings);
    seekToLately(consumer, levels);
  }

  private void follow(Consumer<String, byte[]> consumer) {
    boolean wanted = lookedAt.isAfter(clock.instant().minus(FOLLOWED_FOR));
    if (wanted && ends.isEmpty()) {
      Set<TopicPartition> readings = consumer.paused();
      ends = consumer.endOffsets(readings);
      seekToLately(consumer, readings);
      consumer.resume(readings);
    } else if (!wanted && !ends.isEmpty()) {
      consumer.pause(ends.keySet());
      ends = Map.of();
      following = new CountDownLatch(1);
    } else if (following.getCount() > 0
        && !ends.isEmpty()
        && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
      following.countDown();
    }
  }

  private static List<TopicPartition> partitions(Consumer<String, byte[]> consumer, String topic) {
    List<PartitionInfo> found = consumer.partitionsFor(topic);
    if (found.isEmpty()) {
      throw new KafkaException("There is no topic " + topic + " yet");
    }
    return found.stream().map(info -> new TopicPartition(topic, info.partition())).toList();
  }

  private void seekToLately(Consumer<String, byte[]> consumer, Collection<TopicPartition> partitions) {
    long since = clock.instant().minus(LiveState.SILENT_AFTER).toEpochMilli();
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(partition -> times.put(partition, since));
    Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp found = offsets.get(partition);
      if (found == null) {
        consumer.seekToEnd(List.of(partition));
      } else {
        consumer.seek(partition, found.offset());
      }
    }
  }

  private static Properties settings(String bootstrapServers) {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    // Each handing over costs as much as many records, and people look once a second.
    settings.put(ConsumerConfig.FETCH_MIN_BYTES_CONFIG, 1 << 20);
    settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 250);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  private static void sleep() {
    try {
      Thread.sleep(BETWEEN_FAILURES);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed = true;
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }
}
