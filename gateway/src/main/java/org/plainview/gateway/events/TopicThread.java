package org.plainview.gateway.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands every record of some topics to a part, on a thread of its own and in no consumer group: nothing is ever
 * committed or rebalanced. After a failure the part begins anew.
 */
final class TopicThread {

  private static final Logger log = LoggerFactory.getLogger(TopicThread.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  /** What is done with the records. Called by one thread. */
  interface Part {

    Set<String> topics();

    /** Chooses where each partition is read from. */
    void begin(KafkaConsumer<byte[], byte[]> consumer, List<TopicPartition> partitions);

    void take(ConsumerRecord<byte[], byte[]> record);

    /** Called ten times a second or more often. */
    void afterPoll(KafkaConsumer<byte[], byte[]> consumer);
  }

  private final String name;
  private final Map<String, Object> settings;
  private final Part part;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
  private volatile boolean running;
  private volatile boolean following;

  TopicThread(String name, Map<String, Object> settings, Part part) {
    this.name = name;
    this.settings = Map.copyOf(settings);
    this.part = part;
  }

  void start() {
    running = true;
    Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  void stop() {
    running = false;
    stopped.countDown();
    KafkaConsumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  /** Whether everything published from now on will reach the part. */
  boolean isFollowing() {
    return following;
  }

  private void run() {
    while (running) {
      try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
        current = consumer;
        follow(consumer);
      } catch (WakeupException e) {
        return;
      } catch (KafkaException | IllegalStateException e) {
        log.warn("{} pauses: {}", name, e.toString());
        pause();
      } finally {
        current = null;
        following = false;
      }
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        part.topics().stream()
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.stream().map(TopicPartition::topic).distinct().count() < part.topics().size()) {
      throw new IllegalStateException("the topics do not exist yet");
    }
    consumer.assign(partitions);
    part.begin(consumer, partitions);
    // Seeking is lazy: only this settles where each begins.
    partitions.forEach(consumer::position);
    following = true;
    while (running) {
      consumer.poll(POLL).forEach(part::take);
      part.afterPoll(consumer);
    }
  }

  private void pause() {
    try {
      boolean _ = stopped.await(AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      running = false;
    }
  }
}
