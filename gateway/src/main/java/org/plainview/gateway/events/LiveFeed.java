package org.plainview.gateway.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Records;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every partition of the readings, the levels and the alerts, from their end, and publishes to the hub. Each
 * instance of the gateway reads all of it, in no consumer group: nothing is ever committed or rebalanced.
 */
@Component
class LiveFeed implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(LiveFeed.class);
  private static final Duration POLL = Duration.ofMillis(100);
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

  private final Topics topics;
  private final EventHub hub;
  private final JsonMapper json;
  private final Duration interval;
  private final Map<String, Object> settings;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable KafkaConsumer<byte[], byte[]> current;
  private volatile boolean running;
  private volatile boolean following;

  LiveFeed(
      KafkaProperties kafka, Topics topics, EventHub hub, EventProperties properties, JsonMapper json) {
    this.topics = topics;
    this.hub = hub;
    this.json = json;
    this.interval = properties.interval();
    this.settings = new HashMap<>(kafka.buildConsumerProperties());
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
  }

  @Override
  public void start() {
    running = true;
    Thread.ofPlatform().name("live-feed").daemon().start(this::run);
  }

  @Override
  public void stop() {
    running = false;
    stopped.countDown();
    KafkaConsumer<byte[], byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
    hub.endAll();
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Whether everything published from now on will reach the readers. */
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
        log.warn("Live events pause: {}", e.toString());
        pause();
      } finally {
        current = null;
        following = false;
      }
    }
  }

  private void follow(KafkaConsumer<byte[], byte[]> consumer) {
    List<TopicPartition> partitions =
        Stream.of(topics.readings(), topics.levels(), topics.alerts())
            .flatMap(topic -> consumer.partitionsFor(topic).stream())
            .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
            .toList();
    if (partitions.stream().map(TopicPartition::topic).distinct().count() < 3) {
      throw new IllegalStateException("the topics do not exist yet");
    }
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    following = true;
    LatestBySite latest = new LatestBySite(json);
    long nextSending = System.nanoTime();
    while (running) {
      for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
        if (hub.hasReaders()) {
          take(record, latest);
        }
      }
      if (System.nanoTime() - nextSending >= 0) {
        latest.drain().forEach(hub::publish);
        nextSending = System.nanoTime() + interval.toNanos();
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> record, LatestBySite latest) {
    if (record.topic().equals(topics.readings())) {
      Records.take(record, CrowdReading.parser(), latest::add);
    } else if (record.topic().equals(topics.levels())) {
      Records.take(record, ZoneLevel.parser(), latest::add);
    } else {
      Records.take(record, AlertEvent.parser(), this::publish);
    }
  }

  private void publish(AlertEvent alert) {
    hub.publish(
        SiteEvent.of(alert.getSiteId(), "alert", json.writeValueAsBytes(AlertView.of(alert))));
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
