package org.plainview.camera.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.Eventually;
import org.plainview.camera.support.TopicReader;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AuditFact;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestParts;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Readings are in the real Kafka at the moments that the test draws; the clock goes there. */
class AcceptanceIT extends CameraServiceIT {

  private final Topics topics;
  private final KafkaProducer<String, byte[]> producer =
      new KafkaProducer<>(
          Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestParts.current().kafkaBootstrapServers()),
          new StringSerializer(),
          new ByteArraySerializer());

  AcceptanceIT(@Autowired Topics topics) {
    this.topics = topics;
  }

  @AfterEach
  void close() {
    producer.close();
  }

  @Test
  void learnsTheErrorsOfACameraAndForgetsWhatWasCounted() throws Exception {
    String camera = tested();
    String test = opened(camera);
    int number = 0;
    for (JsonNode moment : moments(test)) {
      int truth = 20 + number;
      says(camera, moment, zone -> zone.setCount(truth * 1.1));
      goTo(moment);
      Answer entered = done(count(test, moment, truth), 200);
      assertThat(entered.body().path("counted").asInt()).isEqualTo(++number);
      assertThat(entered.body().toString()).as("the camera's count helps nobody's eyes").doesNotContain("truth", "22.0");
    }
    Answer complete = done(registrar().post("/api/acceptance-tests/" + test + "/complete", Map.of()), 200);
    assertThat(complete.text("/state")).isEqualTo("PASSED");
    assertThat(complete.body().at("/result/samples").asInt()).isEqualTo(20);
    assertThat(complete.body().at("/result/bias").asDouble()).isBetween(1.08, 1.1);
    assertThat(complete.body().at("/moments").size()).isZero();
    assertThat(momentsKept(test)).isZero();
    Answer view = registrar().get("/api/cameras/" + camera);
    assertThat(view.body().at("/acceptance/samples").asInt()).isEqualTo(20);
    Eventually.holds(() -> assertThat(lastState(camera).getAcceptance().getSamples()).isEqualTo(20));
    assertThat(lastState(camera).getAcceptance().getBias()).isBetween(1.08, 1.1);
    assertThat(facts(camera)).extracting(AuditFact::getAction).contains("acceptance.opened", "acceptance.counted", "camera.accepted", "acceptance.completed");
    assertThat(facts(camera)).noneMatch(fact -> fact.getDetailMap().containsKey("count"));

    done(registrar().put("/api/cameras/" + camera + "/calibration", Bodies.calibration()), 200);
    assertThat(registrar().get("/api/cameras/" + camera).body().has("acceptance")).as("another calibration voids it").isFalse();
    Eventually.holds(() -> assertThat(lastState(camera).hasAcceptance()).isFalse());
  }

  @Test
  void keepsNothingBelowTheFloorAndDrawsAnotherMoment() throws Exception {
    String camera = tested();
    String test = opened(camera);
    List<JsonNode> moments = moments(test);
    says(camera, moments.get(0), zone -> zone.setBelowFloor(true));
    says(camera, moments.get(1), zone -> zone.setBelowFloor(true));
    says(camera, moments.get(2), zone -> zone.setCount(14));
    goTo(moments.get(0));
    assertThat(stateAfter(count(test, moments.get(0), 4), 1)).isEqualTo("BELOW_FLOOR");
    goTo(moments.get(1));
    assertThat(stateAfter(count(test, moments.get(1), 12), 2)).isEqualTo("FLOOR_MISTAKEN");
    goTo(moments.get(2));
    assertThat(stateAfter(count(test, moments.get(2), 7), 3)).isEqualTo("FLOOR_MISTAKEN");
    goTo(moments.get(3));
    Answer silent = count(test, moments.get(3), 15);
    assertThat(stateAfter(silent, 4)).as("the camera said nothing then").isEqualTo("NOT_MEASURED");
    assertThat(silent.body().at("/moments").size()).isEqualTo(24);
    assertThat(silent.body().path("counted").asInt()).isZero();
    try (Connection connection = DATABASE.connect();
        ResultSet kept =
            connection.createStatement().executeQuery(
                "SELECT count(*) FROM acceptance_moment WHERE test_id = '" + test + "' AND (counted IS NOT NULL OR truth IS NOT NULL)")) {
      kept.next();
      assertThat(kept.getInt(1)).isZero();
    }
  }

  @Test
  void takesACountInItsTimeAndNeverAgain() {
    String camera = tested();
    String test = opened(camera);
    JsonNode first = moments(test).getFirst();
    assertThat(count(test, first, 12).code()).as("before the moment").isEqualTo("wrong-state");
    says(camera, first, zone -> zone.setCount(14));
    goTo(first);
    done(count(test, first, 12), 200);
    assertThat(count(test, first, 13).code()).as("by the same person").isEqualTo("conflict");
    assertThat(registrar().post("/api/acceptance-tests/" + test + "/counts", Map.of("moment", 99, "count", 12)).text("/errors/0/field"))
        .isEqualTo("moment");
    assertThat(registrar().post("/api/acceptance-tests/" + test + "/counts", Map.of("moment", 1, "count", -1)).text("/errors/0/field"))
        .isEqualTo("count");
    assertThat(registrar().post("/api/acceptance-tests/" + test + "/complete", Map.of()).code()).as("too early").isEqualTo("wrong-state");
    CLOCK.advance(Duration.ofMinutes(100));
    Eventually.holds(
        () -> assertThat(registrar().get("/api/acceptance-tests/" + test).body().at("/moments/1/state").asString()).isEqualTo("MISSED"));
    assertThat(registrar().get("/api/acceptance-tests/" + test).body().at("/moments").size()).isEqualTo(39);
  }

  @Test
  void undoesTheCorrectionOfAReadingThatRestsOnAnOlderTest() {
    String camera = tested();
    pass(camera, opened(camera), 1.5, false);
    double bias = lastBias(camera);
    assertThat(bias).isBetween(1.4, 1.55);
    pass(camera, opened(camera), 1, true);
    assertThat(lastBias(camera)).as("the detector still counts half as many again").isBetween(bias - 0.05, bias + 0.05);
  }

  @Test
  void isVoidOnceTheCameraIsNotWhatWasTested() {
    String camera = tested();
    String test = opened(camera);
    done(registrar().put("/api/cameras/" + camera + "/calibration", Bodies.calibration()), 200);
    Eventually.holds(() -> assertThat(registrar().get("/api/acceptance-tests/" + test).text("/state")).isEqualTo("VOID"));
    assertThat(registrar().post("/api/acceptance-tests/" + test + "/counts", Map.of("moment", 1, "count", 12)).code()).isEqualTo("wrong-state");
    String next = opened(camera);
    done(registrar().post("/api/acceptance-tests/" + next + "/abandon", Map.of()), 200);
    assertThat(registrar().get("/api/cameras/" + camera + "/acceptance-tests").body().at("/items").size()).isEqualTo(2);
  }

  @Test
  void expiresAfterAYear() {
    String camera = tested();
    pass(camera, opened(camera), 1, false);
    done(registrar().post("/api/cameras/" + camera + "/retire", Bodies.reason("Over")), 200);
    CLOCK.advance(Duration.ofDays(366));
    Eventually.holds(() -> assertThat(registrar().get("/api/cameras/" + camera).body().has("acceptance")).isFalse());
    assertThat(facts(camera)).extracting(AuditFact::getAction).contains("camera.acceptance-expired");
  }

  @Test
  void testsOnlyAnActiveCalibratedCameraAndOneTestAtATime() {
    String site = newSite();
    assertThat(open(active(site), Map.of()).code()).as("not calibrated").isEqualTo("wrong-state");
    assertThat(open(proposed(site), Map.of()).code()).isEqualTo("wrong-state");
    assertThat(open("no-such-camera", Map.of()).code()).isEqualTo("not-found");
    String camera = tested();
    opened(camera);
    assertThat(open(camera, Map.of()).code()).isEqualTo("conflict");
    assertThat(open(camera, Map.of("samples", 5)).text("/errors/0/field")).isEqualTo("samples");
    assertThat(open(camera, Map.of("samples", 100, "minutes", 30)).code()).isEqualTo("invalid-fields");
    assertThat(oversight().get("/api/cameras/" + camera + "/acceptance-tests").body().path("total").asInt()).isEqualTo(1);
  }

  private void pass(String camera, String test, double times, boolean corrected) {
    for (JsonNode moment : moments(test)) {
      int truth = 15 + moment.path("number").asInt();
      says(camera, moment, zone -> zone.setCount(truth * times), corrected);
      goTo(moment);
      done(count(test, moment, truth), 200);
    }
    Answer complete = done(registrar().post("/api/acceptance-tests/" + test + "/complete", Map.of()), 200);
    assertThat(complete.text("/state")).as("%s", complete.body()).isEqualTo("PASSED");
  }

  private double lastBias(String camera) {
    return registrar().get("/api/cameras/" + camera).body().at("/acceptance/bias").asDouble();
  }

  private String tested() {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone))), 201);
    done(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()), 200);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 200);
    return id;
  }

  private Answer open(String camera, Map<String, Object> body) {
    return registrar().post("/api/cameras/" + camera + "/acceptance-tests", body);
  }

  private String opened(String camera) {
    Answer answer = done(open(camera, Map.of("minutes", 20)), 201);
    assertThat(answer.body().at("/moments").size()).isEqualTo(20);
    return answer.text("/id");
  }

  private List<JsonNode> moments(String test) {
    return registrar().get("/api/acceptance-tests/" + test).body().path("moments").valueStream().toList();
  }

  private Answer count(String test, JsonNode moment, int count) {
    return registrar().post("/api/acceptance-tests/" + test + "/counts", Map.of("moment", moment.path("number").asInt(), "count", count));
  }

  private static String stateAfter(Answer answer, int number) {
    return done(answer, 200).text("/moments/" + (number - 1) + "/state");
  }

  private void says(String camera, JsonNode moment, Consumer<ZoneReading.Builder> what) {
    says(camera, moment, what, false);
  }

  /** One reading at the moment, and others around it that must not be taken for it. */
  private void says(String camera, JsonNode moment, Consumer<ZoneReading.Builder> what, boolean corrected) {
    Instant at = Instant.parse(moment.path("at").asString());
    String zone = moment.path("zoneId").asString();
    send(camera, at.minusSeconds(1), reading(camera, zone, at.minusSeconds(1), one -> one.setCount(999), corrected));
    send(camera, at.plusMillis(200), reading(camera, zone, at, what, corrected));
    send("another-camera", at, reading("another-camera", zone, at, one -> one.setCount(999), corrected));
    send(camera, at.plusSeconds(1), reading(camera, zone, at.plusSeconds(1), one -> one.setCount(999), corrected));
  }

  private static CrowdReading reading(
      String camera, String zone, Instant at, Consumer<ZoneReading.Builder> what, boolean corrected) {
    ZoneReading.Builder one = ZoneReading.newBuilder().setZoneId(zone).setFloor(10);
    what.accept(one);
    return CrowdReading.newBuilder()
        .setCameraId(camera)
        .setObservedAt(Times.timestamp(at))
        .setQuality(Quality.QUALITY_OK)
        .setAcceptanceTested(corrected)
        .addZones(one)
        .build();
  }

  private void send(String key, Instant at, CrowdReading reading) {
    try {
      producer.send(new ProducerRecord<>(topics.readings(), null, at.toEpochMilli(), key, reading.toByteArray())).get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void goTo(JsonNode moment) {
    Instant then = Instant.parse(moment.path("at").asString()).plusSeconds(6);
    if (then.isAfter(CLOCK.instant())) {
      CLOCK.advance(Duration.between(CLOCK.instant(), then));
    }
  }

  private static int momentsKept(String test) throws Exception {
    try (Connection connection = DATABASE.connect();
        ResultSet kept = connection.createStatement().executeQuery("SELECT count(*) FROM acceptance_moment WHERE test_id = '" + test + "'")) {
      kept.next();
      return kept.getInt(1);
    }
  }

  private CameraState lastState(String camera) {
    return TopicReader.of(topics.cameras(), camera, CameraState.parser()).getLast();
  }

  private List<AuditFact> facts(String camera) {
    Eventually.holds(() -> assertThat(TopicReader.of(topics.audit(), camera, AuditFact.parser())).isNotEmpty());
    return TopicReader.of(topics.audit(), camera, AuditFact.parser());
  }
}
