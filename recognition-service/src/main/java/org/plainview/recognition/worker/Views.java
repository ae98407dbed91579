package org.plainview.recognition.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.ViewSignature;
import org.plainview.platform.kafka.Records;
import org.plainview.platform.kafka.Times;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the views of this worker's cameras looked like when they were calibrated, and in the long run since then. The
 * topic has the partitions of the cameras' topic and the same keys, so that a worker reads what concerns it and no
 * more. Safe for any thread.
 */
final class Views implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Views.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);
  private static final Duration KEPT_FRESH = Duration.ofMinutes(10);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(30);

  private final String bootstrapServers;
  private final String topic;
  private final Clock clock;
  private final Producer<String, byte[]> producer;
  private final Map<Integer, Map<String, ViewSignature>> loaded = new HashMap<>();
  private final Map<String, Instant> publishedAt = new HashMap<>();
  private Set<Integer> wanted = Set.of();
  private volatile boolean closed;
  private volatile @Nullable Consumer<String, byte[]> current;

  Views(String bootstrapServers, Topics topics, Clock clock) {
    this.bootstrapServers = bootstrapServers;
    this.topic = topics.views();
    this.clock = clock;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 500),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** The partitions whose cameras this worker has from now on. */
  synchronized void hold(Collection<Integer> partitions) {
    wanted = Set.copyOf(partitions);
    loaded.keySet().retainAll(wanted);
  }

  /** Gives the watch the view to expect, or lets it learn one, and publishes what it has become. */
  synchronized void serve(int partition, CameraWatch watch) {
    Map<String, ViewSignature> views = loaded.get(partition);
    if (views == null) {
      // Not read to the end: a view that is known must not be learned anew from a camera that was moved.
      return;
    }
    CameraState camera = watch.camera();
    ViewSignature known = views.get(camera.getCameraId());
    Instant now = clock.instant();
    if (known != null && known.getCalibrationVersion() == camera.getCalibrationVersion()) {
      watch.expect(known);
      if (now.isBefore(Times.instant(known.getInPlaceAt()).plus(KEPT_FRESH))) {
        return;
      }
    } else {
      watch.learn();
    }
    Instant before = publishedAt.get(camera.getCameraId());
    if (before == null || !now.isBefore(before.plus(BETWEEN_ATTEMPTS))) {
      watch.viewInPlace().ifPresent(view -> publish(camera, view, now));
    }
  }

  private void publish(CameraState camera, org.plainview.recognition.pixels.ViewSignature view, Instant now) {
    publishedAt.put(camera.getCameraId(), now);
    ViewSignature message =
        ViewSignature.newBuilder()
            .setCameraId(camera.getCameraId())
            .setCalibrationVersion(camera.getCalibrationVersion())
            .setInPlaceAt(Times.timestamp(now))
            .setColumns(view.columns())
            .addAllEdges(view.edges())
            .build();
    try {
      producer.send(new ProducerRecord<>(topic, camera.getCameraId(), message.toByteArray()));
      log.debug("The view of camera {}, calibration {}", camera.getCameraId(), camera.getCalibrationVersion());
    } catch (KafkaException e) {
      log.error("The view of camera {} does not reach Kafka; trying again: {}", camera.getCameraId(), e.toString());
    }
  }

  @Override
  public void run() {
    while (!closed) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
        current = consumer;
        read(consumer);
      } catch (WakeupException _) {
        // Only close() wakes it up.
      } catch (KafkaException e) {
        log.error("Views cannot be read from Kafka; trying again: {}", e.toString());
        sleep(BETWEEN_FAILURES);
      } finally {
        current = null;
      }
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    Map<Integer, Long> ends = new HashMap<>();
    Map<Integer, Map<String, ViewSignature>> behind = new HashMap<>();
    while (!closed) {
      assign(consumer, ends, behind);
      if (consumer.assignment().isEmpty()) {
        sleep(POLL);
        continue;
      }
      for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
        take(one, behind.get(one.partition()));
      }
      ends.entrySet().removeIf(end -> caughtUp(consumer, end.getKey(), end.getValue(), behind));
    }
  }

  /** Starts partitions that are new at their beginning, and lets go of those that are not wanted any more. */
  private void assign(
      Consumer<String, byte[]> consumer,
      Map<Integer, Long> ends,
      Map<Integer, Map<String, ViewSignature>> behind) {
    Set<Integer> now;
    synchronized (this) {
      now = wanted;
    }
    if (now.equals(behind.keySet())) {
      return;
    }
    Set<Integer> started = new HashSet<>(now);
    started.removeAll(behind.keySet());
    ends.keySet().retainAll(now);
    behind.keySet().retainAll(now);
    consumer.assign(now.stream().map(this::partition).toList());
    Set<TopicPartition> fresh = new HashSet<>(started.stream().map(this::partition).toList());
    consumer.seekToBeginning(fresh);
    consumer.endOffsets(fresh).forEach((partition, end) -> ends.put(partition.partition(), end));
    started.forEach(partition -> behind.put(partition, new HashMap<>()));
  }

  private TopicPartition partition(int number) {
    return new TopicPartition(topic, number);
  }

  private synchronized void take(ConsumerRecord<String, byte[]> one, @Nullable Map<String, ViewSignature> views) {
    if (views == null || one.key() == null) {
      return;
    }
    boolean taken =
        one.value() != null && Records.take(one, ViewSignature.parser(), view -> views.put(one.key(), view));
    if (!taken) {
      views.remove(one.key());
    }
  }

  private synchronized boolean caughtUp(
      Consumer<String, byte[]> consumer, int partition, long end, Map<Integer, Map<String, ViewSignature>> behind) {
    Map<String, ViewSignature> views = behind.get(partition);
    boolean done = consumer.position(partition(partition)) >= end;
    if (done && views != null && wanted.contains(partition)) {
      loaded.put(partition, views);
    }
    return done;
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    return settings;
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration);
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
    producer.close(Duration.ofSeconds(2));
  }
}
