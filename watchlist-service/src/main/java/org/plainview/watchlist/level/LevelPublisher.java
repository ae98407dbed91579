package org.plainview.watchlist.level;

import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.ZoneLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sends levels and waits for nobody: another follows in a second. */
@Component
class LevelPublisher implements DisposableBean {

  private static final Logger log = LoggerFactory.getLogger(LevelPublisher.class);

  private final KafkaProducer<String, byte[]> producer;
  private final String topic;

  LevelPublisher(@Value("${spring.kafka.bootstrap-servers}") String bootstrapServers, Topics topics) {
    this.topic = topics.levels();
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ProducerConfig.ACKS_CONFIG, "1",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, false,
                ProducerConfig.LINGER_MS_CONFIG, 20,
                ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4",
                // A broker that is away must not hold up the evaluation of watches.
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 200,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  void publish(ZoneLevel level) {
    producer.send(
        new ProducerRecord<>(topic, level.getZoneId(), level.toByteArray()),
        (_, failure) -> {
          if (failure != null) {
            log.debug("A level was not sent: {}", failure.toString());
          }
        });
  }

  @Override
  public void destroy() {
    producer.close();
  }
}
