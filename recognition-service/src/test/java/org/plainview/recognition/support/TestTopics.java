package org.plainview.recognition.support;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.testing.TestParts;

/** Writes and reads the topics of one test, from the outside. */
public final class TestTopics implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestParts.current().kafkaBootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());
  private final List<CrowdReading> seen = new ArrayList<>();
  private final KafkaConsumer<String, byte[]> readings;

  public TestTopics(Topics topics) {
    this.topics = topics;
    this.readings = consumer(topics.readings());
  }

  public void publish(CameraState camera) {
    send(topics.cameras(), camera.getCameraId(), camera.toByteArray());
  }

  public void publish(CrowdReading reading) {
    send(topics.readings(), reading.getCameraId(), reading.toByteArray());
  }

  /** Publishes many, and returns when the broker has them all. */
  public void publishAll(List<CrowdReading> many) {
    many.forEach(one -> producer.send(new ProducerRecord<>(topics.readings(), one.getCameraId(), one.toByteArray())));
    producer.flush();
  }

  public void send(String topic, String key, byte[] value) {
    try {
      producer.send(new ProducerRecord<>(topic, key, value)).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first reading from now on, or seen before, that fits; fails after a minute. */
  public CrowdReading await(Predicate<CrowdReading> wanted) {
    Instant end = Instant.now().plus(PATIENCE);
    int checked = 0;
    while (true) {
      for (; checked < seen.size(); checked++) {
        if (wanted.test(seen.get(checked))) {
          return seen.get(checked);
        }
      }
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("No such reading came; the last were " + seen.subList(Math.max(0, seen.size() - 5), seen.size()));
      }
      poll();
    }
  }

  /** Every reading so far. */
  public List<CrowdReading> seen() {
    poll();
    return List.copyOf(seen);
  }

  private void poll() {
    readings
        .poll(Duration.ofMillis(200))
        .forEach(
            one -> {
              try {
                seen.add(CrowdReading.parseFrom(one.value()));
              } catch (InvalidProtocolBufferException e) {
                throw new IllegalStateException(e);
              }
            });
  }

  /** A consumer at the beginning of a whole topic. */
  public static KafkaConsumer<String, byte[]> consumer(String topic) {
    KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, TestParts.current().kafkaBootstrapServers(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic).stream().map(info -> new TopicPartition(topic, info.partition())).toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    return consumer;
  }

  @Override
  public void close() {
    producer.close();
    readings.close();
  }
}
