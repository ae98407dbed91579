package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.SharedData;
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

/** Both roles on real video: from an approved camera to the live view and the history. */
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
  void countsRealPeopleAndShowsThemLiveAndInTheHistory() throws Exception {
    kafka.publish(Cameras.calibrated("road", SharedData.file("video/vtest.avi").toUri().toString()).build());

    CrowdReading reading =
        kafka.await(r -> r.getQuality() == Quality.QUALITY_OK && r.getZones(0).getCount() >= 3);

    ZoneReading zone = reading.getZones(0);
    assertThat(zone.getZoneId()).isEqualTo("road-road");
    assertThat(zone.getCountLow()).isLessThanOrEqualTo(zone.getCount());
    assertThat(zone.getDensityPerM2()).isBetween(0.0004, 0.003);
    assertThat(reading.getCalibrated()).isTrue();
    assertThat(reading.getDetector()).isEqualTo("HOG");
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () -> {
              JsonNode live = get("/api/live?siteId=" + Cameras.SITE);
              assertThat(live.get("cameras").get(0).get("quality").asString()).isEqualTo("OK");
              assertThat(live.get("zones").get(0).get("level").asString()).isEqualTo("NORMAL");
              JsonNode points = get("/api/zones/road-road/history?step=1m").get("points");
              assertThat(points.size()).isPositive();
              assertThat(points.get(0).get("readings").asInt()).isPositive();
            });
    assertThat(get("/api/live/overview").get("sites").get(0).get("worstLevel").asString()).isEqualTo("NORMAL");
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
