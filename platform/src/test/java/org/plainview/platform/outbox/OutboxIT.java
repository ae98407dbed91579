package org.plainview.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest(
    classes = OutboxIT.Service.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.config.import=classpath:plainview-platform.yaml",
      "plainview.service=camera",
      "plainview.outbox.enabled=true",
      "spring.flyway.locations=classpath:db/outbox"
    })
class OutboxIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final Outbox outbox;
  private final Topics topics;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  @SpringBootApplication
  static class Service {}

  OutboxIT(
      @Autowired Outbox outbox,
      @Autowired Topics topics,
      @Autowired JdbcClient jdbc,
      @Autowired PlatformTransactionManager transactions) {
    this.outbox = outbox;
    this.topics = topics;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
  }

  @Test
  void committedEventsArriveInOrderAndThoseRolledBackNever() throws Exception {
    for (int version = 1; version <= 3; version++) {
      add("cam-1", version, false);
    }
    add("cam-1", 99, true);
    add("cam-1", 4, false);

    assertThat(versions(4)).containsExactly(1L, 2L, 3L, 4L);
    assertThat(waiting()).isZero();
  }

  @Test
  void anEventOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> outbox.add(topics.alerts(), "x", CameraState.getDefaultInstance()))
        .isInstanceOf(IllegalTransactionStateException.class);
  }

  private void add(String cameraId, long version, boolean rollBack) {
    transaction.executeWithoutResult(
        status -> {
          CameraState state =
              CameraState.newBuilder().setCameraId(cameraId).setVersion(version).build();
          outbox.add(topics.cameras(), cameraId, state);
          if (rollBack) {
            status.setRollbackOnly();
          }
        });
  }

  private List<Long> versions(int expected) throws InvalidProtocolBufferException {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers", TestParts.current().kafkaBootstrapServers(),
            "group.id", topics.group("outbox-test"),
            "auto.offset.reset", "earliest");
    List<Long> versions = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(topics.cameras()));
      for (int polls = 0; polls < 60 && versions.size() < expected; polls++) {
        for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(500))) {
          versions.add(CameraState.parseFrom(one.value()).getVersion());
        }
      }
    }
    return versions;
  }

  private long waiting() throws InterruptedException {
    long rows = -1;
    for (int i = 0; i < 50 && rows != 0; i++) {
      rows = jdbc.sql("SELECT count(*) FROM outbox").query(Long.class).single();
      Thread.sleep(100);
    }
    return rows;
  }
}
