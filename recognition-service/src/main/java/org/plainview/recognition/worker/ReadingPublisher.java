package org.plainview.recognition.worker;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plainview.contracts.v1.CrowdReading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends readings, keyed by camera. While the broker is away readings are lost rather than late: an old one
 * would say nothing about now, and the silence is seen downstream. Safe for any thread.
 */
final class ReadingPublisher implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(ReadingPublisher.class);

  private final Producer<String, byte[]> producer;
  private final String topic;
  private final AtomicBoolean failing = new AtomicBoolean();

  ReadingPublisher(String bootstrapServers, String topic) {
    this.topic = topic;
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                ProducerConfig.LINGER_MS_CONFIG, 5,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 500,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void publish(CrowdReading reading) {
    try {
      producer.send(
          new ProducerRecord<>(topic, reading.getCameraId(), reading.toByteArray()),
          (_, failure) -> note(failure == null ? "" : failure.getClass().getSimpleName()));
    } catch (KafkaException e) {
      note(e.getClass().getSimpleName());
    }
  }

  /** One line when it begins and one when it ends, not one per reading. */
  private void note(String failure) {
    boolean failed = !failure.isEmpty();
    if (failing.compareAndSet(!failed, failed)) {
      if (failed) {
        log.error("Readings do not reach Kafka ({}); they are dropped until they do", failure);
      } else {
        log.info("Readings reach Kafka again");
      }
    }
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(2));
  }
}
