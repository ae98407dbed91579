package org.plainview.bench.city;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.AlertState;

/**
 * Reads {@code plainview.alerts} as the gateway does, and notes when each alert came. Safe for any thread; it reads in
 * its own.
 */
final class AlertReader implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Raised> raised = new ArrayList<>();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * An alert when it was raised.
   *
   * @param since milliseconds of the epoch: when the reading was observed with which the condition began to hold
   * @param receivedMs when it was read here
   */
  record Raised(String watchId, String alertId, long since, long receivedMs) {

    /** From the observation of the reading with which the condition had held for long enough. */
    long latencyMs() {
      return receivedMs - since - Incidents.HOLD_S * 1000L;
    }
  }

  AlertReader(String broker, String topic) {
    consumer =
        new KafkaConsumer<>(
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToEnd(partitions);
    partitions.forEach(consumer::position);
    thread = Thread.ofPlatform().name("alerts").daemon().start(this::read);
  }

  /** In the order of their coming. */
  synchronized List<Raised> raised() {
    return List.copyOf(raised);
  }

  private synchronized void add(Raised alert) {
    raised.add(alert);
  }

  private void read() {
    try (consumer) {
      while (!closed) {
        for (ConsumerRecord<byte[], byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          note(one, System.currentTimeMillis());
        }
      }
    }
  }

  private void note(ConsumerRecord<byte[], byte[]> one, long nowMs) {
    try {
      AlertEvent event = AlertEvent.parseFrom(one.value());
      if (event.getState() == AlertState.ALERT_STATE_RAISED) {
        long since = event.getSince().getSeconds() * 1000 + event.getSince().getNanos() / 1_000_000;
        add(new Raised(event.getWatchId(), event.getAlertId(), since, nowMs));
      }
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException("An alert that cannot be read", e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    closed = true;
    thread.join();
  }
}
