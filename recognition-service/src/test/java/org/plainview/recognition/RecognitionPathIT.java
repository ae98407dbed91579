package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.Footage;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Both roles together: from an approved camera to the live view and the history. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class RecognitionPathIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String baseUrl;
  private final Topics topics;
  private TestTopics kafka;

  RecognitionPathIT(@Autowired Topics topics, @LocalServerPort int port) {
    this.topics = topics;
    this.baseUrl = "http://127.0.0.1:" + port;
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
    registry.add("plainview.recognition.worker.stream-key", () -> Cameras.KEY);
  }

  @BeforeEach
  void open() {
    kafka = new TestTopics(topics);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  @AfterAll
  static void dropDatabase() {
    DATABASE.close();
  }

  @Test
  void countsPeopleAndShowsThemLiveAndInTheHistory(@TempDir Path folder) throws Exception {
    CrowdReading reading = watch("square", Footage.simulated(folder));

    // 6 to 15 people on 72 m², and no more than a third of them unseen or seen twice.
    assertThat(reading.getZones(0).getDensityPerM2()).isBetween(0.05, 0.28);
    assertThat(reading.getZones(0).getSpeedMps()).as("most of them have come to stay").isLessThan(1);
  }

  @Test
  void countsRealPeopleTooWhereThereIsFootageOfThem() throws Exception {
    CrowdReading reading = watch("road", Footage.real());

    assertThat(reading.getZones(0).getDensityPerM2()).isBetween(0.0004, 0.003);
    assertThat(reading.getZones(0).getSpeedMps()).as("people on their way").isBetween(0.3, 2.5);
  }

  /** Watches the footage's camera until it is seen everywhere; a reading of some people. */
  private CrowdReading watch(String camera, Footage footage) throws Exception {
    kafka.publish(footage.camera(camera, footage.video().toUri().toString()).setFloor(0).build());

    CrowdReading reading =
        kafka.await(
            r ->
                r.getCameraId().equals(camera)
                    && r.getQuality() == Quality.QUALITY_OK
                    && r.getZones(0).getCount() >= 3
                    && r.getZones(0).hasSpeedMps());

    ZoneReading zone = reading.getZones(0);
    assertThat(zone.getZoneId()).isEqualTo(camera + "-road");
    assertThat(zone.getCountLow()).isLessThanOrEqualTo(zone.getCount());
    assertThat(zone.getSpeedMps()).isBetween(zone.getSpeedLowMps(), zone.getSpeedHighMps());
    assertThat(zone.getCoverage()).isBetween(0.05, 1.0);
    assertThat(zone.getGrid().getCellM()).isGreaterThanOrEqualTo(3);
    assertThat(zone.getGrid().getDensityStepsCount()).isBetween(1, 144);
    assertThat(reading.getCalibrated()).isTrue();
    assertThat(reading.getDetector()).isEqualTo("HOG");
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              JsonNode live = get("/api/live?siteId=" + Cameras.SITE);
              assertThat(of(camera, live.get("cameras")).get("quality").asString()).isEqualTo("OK");
              assertThat(of(camera, live.get("zones")).get("level").asString()).isEqualTo("NORMAL");
              JsonNode points = get("/api/zones/" + camera + "-road/history?step=10s").get("points");
              assertThat(points.size()).isPositive();
              assertThat(points.get(0).get("readings").asInt()).isPositive();
            });
    assertThat(get("/api/live/overview").get("sites").get(0).get("worstLevel").asString()).isEqualTo("NORMAL");
    return reading;
  }

  private static JsonNode of(String camera, JsonNode all) {
    return all.valueStream().filter(one -> one.get("cameraId").asString().equals(camera)).findFirst().orElseThrow();
  }

  private JsonNode get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .header("Authorization", "Bearer " + Tokens.of(Role.OPERATOR))
            .build();
    HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return JSON.readTree(response.body());
  }
}
