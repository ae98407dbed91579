package org.plainview.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.GroundPoint;
import org.plainview.contracts.v1.HomographyCalibration;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.contracts.v1.ZoneShape;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The running service with real parts, one for all tests: each makes zones of its own. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(WatchlistServiceIT.Time.class)
public abstract class WatchlistServiceIT {

  protected static final TestDatabase DATABASE = TestDatabase.create();
  protected static final String SITE = "old-town";

  protected JdbcClient jdbc;
  protected Topics topics;
  protected TestClock clock;
  private int port;

  private static @Nullable KafkaProducer<String, byte[]> producer;

  @TestConfiguration(proxyBeanMethods = false)
  static class Time {

    @Bean
    TestClock clock() {
      return new TestClock();
    }
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
  }

  @Autowired void wire(JdbcClient jdbc, Topics topics, TestClock clock, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.topics = topics;
    this.clock = clock;
    this.port = port;
  }

  protected String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  protected JsonApi operator() {
    return JsonApi.as(Role.OPERATOR, baseUrl());
  }

  protected JsonApi supervisor() {
    return JsonApi.as(Role.SUPERVISOR, baseUrl());
  }

  /** Omar, who may see market-square only. */
  protected JsonApi omar() {
    return JsonApi.asUser("omar", baseUrl());
  }

  /** A zone of its own for a test, with one camera named after it. */
  protected String newZone(String siteId, boolean calibrated) {
    String zoneId = "zone-" + UUID.randomUUID();
    send(topics.cameras(), camera(zoneId), cameraState(siteId, zoneId, calibrated).build());
    await(
        () ->
            jdbc.sql("SELECT count(*) FROM camera_zone WHERE zone_id = ?")
                    .param(zoneId)
                    .query(Long.class)
                    .single()
                == 1);
    return zoneId;
  }

  protected static CameraState.Builder cameraState(
      String siteId, String zoneId, boolean calibrated) {
    CameraState.Builder state =
        CameraState.newBuilder()
            .setCameraId(camera(zoneId))
            .setSiteId(siteId)
            .setVersion(1)
            .setLifecycle(Lifecycle.LIFECYCLE_ACTIVE)
            .setFloor(10)
            .addZones(
                ZoneShape.newBuilder()
                    .setZoneId(zoneId)
                    .setName("A zone")
                    .addPolygon(GroundPoint.newBuilder().setXM(1))
                    .setAreaM2(100));
    if (calibrated) {
      state.setHomography(HomographyCalibration.newBuilder().setResidualM(0.1));
    }
    return state;
  }

  protected static String camera(String zoneId) {
    return "cam-" + zoneId;
  }

  /** More than 50 people at once; clears at once under 40. */
  protected static Map<String, Object> watch(String siteId, String zoneId) {
    return new HashMap<>(
        Map.of(
            "name", "Too many",
            "siteId", siteId,
            "zoneId", zoneId,
            "quantity", "COUNT",
            "threshold", 50,
            "forSeconds", 0,
            "clearBelow", 40,
            "clearForSeconds", 0,
            "level", "WATCH",
            "escalateAfterSeconds", 60));
  }

  protected String newWatch(Map<String, Object> body) {
    Answer answer = supervisor().post("/api/watches", body);
    assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
    return answer.text("/id");
  }

  protected CrowdReading reading(String siteId, String zoneId, double count) {
    return CrowdReading.newBuilder()
        .setCameraId(camera(zoneId))
        .setSiteId(siteId)
        .setObservedAt(Times.timestamp(clock.instant()))
        .setQuality(Quality.QUALITY_OK)
        .setCalibrated(true)
        .setAcceptanceTested(true)
        .addZones(
            ZoneReading.newBuilder()
                .setZoneId(zoneId)
                .setFloor(10)
                .setCount(count)
                .setCountLow(count - 3)
                .setCountHigh(count + 3))
        .build();
  }

  protected void read(String siteId, String zoneId, double count) {
    send(topics.readings(), camera(zoneId), reading(siteId, zoneId, count));
  }

  protected void send(String topic, String key, @Nullable MessageLite message) {
    send(topic, key, message, clock.instant());
  }

  /** The record has the time given. */
  protected void send(String topic, String key, @Nullable MessageLite message, Instant at) {
    try {
      byte[] value = message == null ? null : message.toByteArray();
      producer().send(new ProducerRecord<>(topic, null, at.toEpochMilli(), key, value)).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The alerts of a watch, newest first, once there are as many. */
  protected List<String> alertsOf(String watchId, int count) {
    await(() -> alertIds(watchId).size() >= count);
    return alertIds(watchId);
  }

  protected List<String> alertIds(String watchId) {
    return jdbc.sql("SELECT id FROM alert WHERE watch_id = ? ORDER BY number DESC")
        .param(watchId)
        .query(String.class)
        .list();
  }

  protected static void await(BooleanSupplier condition) {
    try {
      for (int i = 0; i < 300 && !condition.getAsBoolean(); i++) {
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(condition.getAsBoolean()).as("it did not happen within 30 s").isTrue();
  }

  private static synchronized KafkaProducer<String, byte[]> producer() {
    KafkaProducer<String, byte[]> known = producer;
    if (known == null) {
      known =
          new KafkaProducer<>(
              Map.of("bootstrap.servers", TestParts.current().kafkaBootstrapServers()),
              new StringSerializer(),
              new ByteArraySerializer());
      producer = known;
    }
    return known;
  }
}
