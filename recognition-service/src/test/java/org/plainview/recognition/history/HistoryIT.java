package org.plainview.recognition.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Role;
import org.plainview.contracts.ServiceName;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.Readings;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.EndpointContract;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The history role alone, on the real broker and database. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {"plainview.recognition.roles=history", "plainview.recognition.history.flush-every=200ms",
      "plainview.recognition.history.idle=2s", "plainview.recognition.history.sort-every=1s"})
@DirtiesContext
class HistoryIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String baseUrl;
  private final Topics topics;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private TestTopics kafka;

  HistoryIT(
      @Autowired Topics topics,
      @Autowired JdbcTemplate jdbc,
      @Autowired PlatformTransactionManager transactions,
      @LocalServerPort int port) {
    this.topics = topics;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.baseUrl = "http://127.0.0.1:" + port;
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
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

  @TestFactory
  Stream<DynamicTest> everyEndpointAndEveryRole() {
    return new EndpointContract(baseUrl, EndpointTable.of(ServiceName.RECOGNITION), Map.of()).tests();
  }

  @Test
  void summarisesReadingsPerTenSecondsAndMinute() throws Exception {
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
    kafka.publish(Readings.ok("sum", minute, 20));
    kafka.publish(Readings.ok("sum", minute.plusSeconds(3), 30));
    kafka.publish(Readings.belowFloor("sum", minute.plusSeconds(6)));
    kafka.publish(Readings.noSignal("sum", minute.plusSeconds(9)));
    kafka.publish(Readings.ok("sum", minute.plusSeconds(10), 40));

    JsonNode tens = awaitPoints("sum-zone", "10s", minute, 5);

    JsonNode first = tens.get(0);
    assertThat(first.get("start").asString()).isEqualTo(minute.toString());
    assertThat(first.get("readings").asInt()).isEqualTo(4);
    assertThat(first.get("belowFloor").asInt()).isEqualTo(1);
    assertThat(first.get("notOk").asInt()).isEqualTo(1);
    assertThat(first.get("countMean").asDouble()).isEqualTo(25);
    assertThat(first.get("countMin").asDouble()).isEqualTo(20);
    assertThat(first.get("countMax").asDouble()).isEqualTo(30);
    assertThat(first.get("densityMeanPerM2").asDouble()).isEqualTo(0.25);
    assertThat(first.get("densityMaxPerM2").asDouble()).isEqualTo(0.3);
    assertThat(first.get("peakDensityMaxPerM2").asDouble()).isEqualTo(0.6);
    assertThat(first.get("speedMeanMps").asDouble()).isEqualTo(0.625);
    assertThat(first.get("speedMinMps").asDouble()).isEqualTo(0.5);
    JsonNode whole = awaitPoints("sum-zone", "1m", minute, 5);
    assertThat(whole.size()).isEqualTo(1);
    assertThat(whole.get(0).get("countMean").asDouble()).isEqualTo(30);
  }

  @Test
  void addsUpTheZonesOfASite() throws Exception {
    Instant minute = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(180);
    kafka.publish(at("plaza", Readings.ok("plaza-north", minute, 20)));
    kafka.publish(at("plaza", Readings.ok("plaza-south", minute.plusSeconds(1), 30)));
    kafka.publish(at("plaza", Readings.belowFloor("plaza-east", minute.plusSeconds(2))));
    awaitPoints("plaza-east-zone", "1m", minute, 1);
    awaitPoints("plaza-north-zone", "1m", minute, 1);
    awaitPoints("plaza-south-zone", "1m", minute, 1);

    JsonNode sites = json("/api/history?siteIds=plaza,nowhere&from=" + minute, Tokens.of(Role.OPERATOR)).get("sites");

    assertThat(sites.findValuesAsString("siteId")).containsExactly("plaza");
    JsonNode point = sites.get(0).get("points").get(0);
    assertThat(point.get("people").asDouble()).isEqualTo(50);
    assertThat(point.get("readings").asInt()).isEqualTo(3);
    assertThat(point.get("belowFloor").asInt()).isEqualTo(1);
    assertThat(point.get("densityMaxPerM2").asDouble()).isEqualTo(0.3);
    refused(get("/api/history?siteIds=plaza", Tokens.ofUser("omar")), 403, "site-forbidden");
    refused(ask("/api/history?siteIds="), 422, "invalid-fields");
  }

  private static CrowdReading at(String site, CrowdReading reading) {
    return reading.toBuilder().setSiteId(site).build();
  }

  @Test
  void aSpanBelowTheFloorHasNoNumber() throws Exception {
    Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
    kafka.publish(Readings.belowFloor("few", start));

    JsonNode point = awaitPoints("few-zone", "10s", start, 1).get(0);

    assertThat(point.has("countMean")).isFalse();
    assertThat(point.has("countMin")).isFalse();
    assertThat(point.has("densityMeanPerM2")).isFalse();
  }

  @Test
  void garbageAndImpossibleTimesAreSkippedAndHoldNothingUp() throws Exception {
    Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
    kafka.publish(Readings.ok("odd", start, 20));
    kafka.send(topics.readings(), "odd", new byte[] {1, 2, 3});
    kafka.publish(Readings.ok("odd", Instant.parse("1970-01-01T00:00:00Z"), 99));
    kafka.publish(Readings.ok("odd", Instant.now().plus(Duration.ofDays(400)), 99));
    kafka.publish(CrowdReading.getDefaultInstance().toBuilder().setCameraId("odd").build());
    kafka.publish(Readings.ok("odd", start.plusSeconds(1), 20));

    assertThat(awaitPoints("odd-zone", "10s", start, 2).get(0).get("countMax").asDouble()).isEqualTo(20);
  }

  @Test
  void partitionsAreThereAheadAndGoWhenTheirRetentionEnds() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(partitions("rollup_1m")).contains(nameOf("rollup_1m", today.plusDays(7)));
    assertThat(partitions("rollup_10s")).contains(nameOf("rollup_10s", today.plusDays(1)) + "23");
    RollupPartitions rollups = new RollupPartitions(jdbc, transaction, Clock.systemUTC(), HistoryDatabase.PROPERTIES);
    Instant noon = today.atTime(12, 0).toInstant(ZoneOffset.UTC);
    rollups.ensure(
        Step.TEN_SECONDS,
        Stream.of(30, 31, 200).map(days -> noon.minus(days, ChronoUnit.DAYS)).toList());

    rollups.maintain();

    assertThat(partitions("rollup_10s"))
        .contains(nameOf("rollup_10s", today.minusDays(30)) + "12")
        .doesNotContain(nameOf("rollup_10s", today.minusDays(31)) + "12", nameOf("rollup_10s", today.minusDays(200)) + "12");
  }

  @Test
  void whatIsOverIsBroughtInOrderAndAnswersAsBefore() throws Exception {
    Instant start = Instant.now().truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(1));
    kafka.publish(Readings.ok("past", start, 20));
    JsonNode before = awaitPoints("past-zone", "10s", start, 1);

    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.queryForList("SELECT obj_description(tableoid) FROM rollup_10s WHERE zone_id = 'past-zone'", String.class)
                    .equals(List.of("in the order of its key")));

    assertThat(awaitPoints("past-zone", "10s", start, 1)).isEqualTo(before);
  }

  @Test
  void showsTheNewestReadingLiveAndNothingOfASilentCamera() throws Exception {
    kafka.publish(Readings.ok("live", Instant.now().minusSeconds(60), 50));
    kafka.publish(Readings.ok("talking", Instant.now(), 350));
    kafka.publish(Readings.ok("talking", Instant.now().minusSeconds(5), 12));

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              JsonNode live = json("/api/live?siteId=" + Cameras.SITE, Tokens.of(Role.OPERATOR));
              assertThat(cameraIn(live, "talking").get("quality").asString()).isEqualTo("OK");
              assertThat(cameraIn(live, "live").get("quality").asString()).isEqualTo("STALE");
            });
    JsonNode live = json("/api/live", Tokens.of(Role.OPERATOR));
    assertThat(live.get("zones").findValuesAsString("zoneId")).contains("talking-zone").doesNotContain("live-zone");
    JsonNode overview = json("/api/live/overview", Tokens.of(Role.OPERATOR));
    assertThat(overview.get("sites").findValuesAsString("siteId")).contains(Cameras.SITE);
    assertThat(overview.get("sites").get(0).get("worstLevel").asString()).isEqualTo("ACT");
  }

  @Test
  void showsOnlyTheSitesOfTheToken() throws Exception {
    Instant now = Instant.now();
    // The first one's span is over: how long the span of the second stays open depends on the second it is.
    for (Instant at : List.of(now.minusSeconds(30), now)) {
      kafka.publish(Readings.ok("far", at, 20).toBuilder().setSiteId("harbour").build());
    }
    await()
        .atMost(Duration.ofSeconds(20))
        .until(() -> get("/api/zones/far-zone/history", Tokens.of(Role.OPERATOR)).statusCode() == 200);

    String omar = Tokens.ofUser("omar");

    assertThat(json("/api/live", omar).get("cameras").findValuesAsString("cameraId")).doesNotContain("far");
    assertThat(json("/api/live/overview", omar).get("sites").findValuesAsString("siteId")).doesNotContain("harbour");
    refused(get("/api/live?siteId=harbour", omar), 403, "site-forbidden");
    refused(get("/api/zones/far-zone/history", omar), 403, "site-forbidden");
  }

  @Test
  void refusesQuestionsThatMakeNoSense() throws Exception {
    Instant start = Instant.now().truncatedTo(ChronoUnit.MINUTES).minusSeconds(120);
    kafka.publish(Readings.ok("asked", start, 20));
    awaitPoints("asked-zone", "10s", start, 1);
    String path = "/api/zones/asked-zone/history";

    refused(ask("/api/zones/nobody/history"), 404, "not-found");
    refused(ask(path + "?step=1h"), 422, "invalid-fields");
    refused(ask(path + "?from=yesterday"), 422, "invalid-fields");
    refused(ask(path + "?to=2026-02-30T00:00:00Z"), 422, "invalid-fields");
    refused(ask(path + "?from=2026-01-02T00:00:00Z&to=2026-01-01T00:00:00Z"), 422, "invalid-fields");
    refused(ask(path + "?from=2026-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"), 422, "invalid-fields");
    refused(ask(path + "?from=2020-01-01T00:00:00Z&to=2026-01-01T00:00:00Z"), 422, "invalid-fields");
    refused(ask(path + "?from=-1000000000-01-01T00:00:00Z"), 422, "invalid-fields");
    refused(ask(path + "?to=" + URLEncoder.encode("+1000000000-01-01T00:00:00Z", StandardCharsets.UTF_8)), 422, "invalid-fields");
  }

  private List<String> partitions(String table) {
    return jdbc.queryForList(
        "SELECT inhrelid::regclass::text FROM pg_inherits WHERE inhparent = ?::regclass", String.class, table);
  }

  private static String nameOf(String table, LocalDate day) {
    return table + "_" + day.toString().replace("-", "");
  }

  private static JsonNode cameraIn(JsonNode live, String id) {
    for (JsonNode camera : live.get("cameras")) {
      if (camera.get("cameraId").asString().equals(id)) {
        return camera;
      }
    }
    throw new AssertionError("No camera " + id + " in " + live);
  }

  private JsonNode awaitPoints(String zone, String step, Instant from, int readings) {
    String path = "/api/zones/" + zone + "/history?step=" + step + "&from=" + from;
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () -> {
              HttpResponse<String> answer = ask(path);
              return answer.statusCode() == 200 ? JSON.readTree(answer.body()).get("points") : JSON.createArrayNode();
            },
            points -> {
              int sum = 0;
              for (JsonNode point : points) {
                sum += point.get("readings").asInt();
              }
              return sum == readings;
            });
  }

  private JsonNode json(String path, String token) throws Exception {
    HttpResponse<String> answer = get(path, token);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> ask(String path) throws IOException, InterruptedException {
    return get(path, Tokens.of(Role.OPERATOR));
  }

  private HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create(baseUrl + path)).header("Authorization", "Bearer " + token).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static void refused(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JSON.readTree(answer.body()).get("code").asString()).isEqualTo(code);
  }
}
