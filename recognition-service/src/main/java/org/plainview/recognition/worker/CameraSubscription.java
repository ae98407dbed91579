package org.plainview.recognition.worker;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.kafka.Groups;
import org.plainview.platform.kafka.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This worker's share of the cameras. The partitions that the group assigns are read from their beginning,
 * every time; a camera is handed to the roster only when its partition has been read to the end, so that a
 * version that has been superseded never starts a stream.
 */
final class CameraSubscription implements Runnable, AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(CameraSubscription.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration BETWEEN_FAILURES = Duration.ofSeconds(1);

  private final String bootstrapServers;
  private final Topics topics;
  private final CameraRoster roster;
  private final Views views;
  private final Map<Integer, CatchUp> catchingUp = new HashMap<>();
  private volatile boolean closed;
  private volatile @Nullable Consumer<String, byte[]> current;
  private volatile boolean assigned;

  CameraSubscription(String bootstrapServers, Topics topics, CameraRoster roster, Views views) {
    this.bootstrapServers = bootstrapServers;
    this.topics = topics;
    this.roster = roster;
    this.views = views;
  }

  /** Newest versions of a partition that is still being read, and the offset where it ended. */
  private record CatchUp(long end, Map<String, ConsumerRecord<String, byte[]>> newest) {}

  /** Whether the group has given this worker partitions or said that there are none. */
  boolean isAssigned() {
    return assigned;
  }

  @Override
  public void run() {
    while (!closed) {
      try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(settings())) {
        current = consumer;
        consumer.subscribe(List.of(topics.cameras()), new Rebalance(consumer));
        while (!closed) {
          read(consumer);
        }
      } catch (WakeupException _) {
        // Only close() wakes it up.
      } catch (KafkaException e) {
        log.error("Cameras cannot be read from Kafka; trying again: {}", e.toString());
        sleep();
      } finally {
        current = null;
        assigned = false;
      }
    }
  }

  private void read(Consumer<String, byte[]> consumer) {
    for (ConsumerRecord<String, byte[]> one : consumer.poll(POLL)) {
      CatchUp behind = catchingUp.get(one.partition());
      if (behind == null) {
        apply(one);
      } else {
        behind.newest().put(one.key(), one);
      }
    }
    catchingUp
        .entrySet()
        .removeIf(
            entry -> {
              TopicPartition partition = new TopicPartition(topics.cameras(), entry.getKey());
              boolean done = consumer.position(partition) >= entry.getValue().end();
              if (done) {
                entry.getValue().newest().values().forEach(this::apply);
              }
              return done;
            });
    roster.reconcile();
  }

  private void apply(ConsumerRecord<String, byte[]> one) {
    String cameraId = one.key();
    if (cameraId == null) {
      return;
    }
    boolean taken =
        one.value() != null && Records.take(one, CameraState.parser(), camera -> put(one, camera));
    if (!taken) {
      log.info("Camera {} is not watched: it is gone, or its state cannot be read", cameraId);
      roster.remove(cameraId);
    }
  }

  private void put(ConsumerRecord<String, byte[]> one, CameraState camera) {
    if (!camera.getCameraId().equals(one.key())) {
      throw new IllegalArgumentException("The record's key names another camera");
    }
    roster.put(one.partition(), camera);
  }

  private final class Rebalance implements ConsumerRebalanceListener {

    private final Consumer<String, byte[]> consumer;

    Rebalance(Consumer<String, byte[]> consumer) {
      this.consumer = consumer;
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
      // To seek none is to seek all, and a rebalance may bring none.
      if (!partitions.isEmpty()) {
        consumer.seekToBeginning(partitions);
        consumer
            .endOffsets(partitions)
            .forEach(
                (partition, end) -> catchingUp.put(partition.partition(), new CatchUp(end, new LinkedHashMap<>())));
      }
      assigned = true;
      hold(consumer.assignment());
      log.info("Holding {} of {} camera partitions", consumer.assignment().size(), Topics.PARTITIONS);
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
      for (TopicPartition partition : partitions) {
        catchingUp.remove(partition.partition());
        roster.dropPartition(partition.partition());
      }
      Set<TopicPartition> left = new HashSet<>(consumer.assignment());
      left.removeAll(partitions);
      hold(left);
    }

    private void hold(Collection<TopicPartition> held) {
      views.hold(held.stream().map(TopicPartition::partition).toList());
    }
  }

  private Properties settings() {
    Properties settings = new Properties();
    settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, topics.group("recognition"));
    settings.putAll(Groups.settings());
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
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
