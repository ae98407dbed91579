package org.plainview.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.MessageLite;
import com.google.protobuf.Timestamp;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.AlertEvent;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.AlertState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.IndicatorReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.SharedGateway;
import org.plainview.gateway.support.ShortToken;
import org.plainview.platform.kafka.ProtoSerializer;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.TestParts;
import org.springframework.beans.factory.annotation.Autowired;

class EventsIT extends SharedGateway {

  private final Topics topics;
  private final LiveFeed feed;
  private final EventHub hub;
  private KafkaProducer<String, MessageLite> producer;

  EventsIT(@Autowired Topics topics, @Autowired LiveFeed feed, @Autowired EventHub hub) {
    this.topics = topics;
    this.feed = feed;
    this.hub = hub;
  }

  @BeforeEach
  void connect() throws InterruptedException {
    producer =
        new KafkaProducer<>(
            Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestParts.current().kafkaBootstrapServers()),
            new StringSerializer(),
            new ProtoSerializer());
    // A caller may hold few streams, and it takes a moment until those of the test before are found closed.
    until(() -> feed.isFollowing() && !hub.hasReaders());
  }

  @AfterEach
  void disconnect() {
    producer.close();
  }

  @Test
  void sendsTheReadingsOfTheSiteThatIsLookedAtAndAllAlerts() throws Exception {
    try (Stream stream = lookAt("market-square", as(Role.OPERATOR))) {
      send(reading("cam-old", "old-town", 1, Quality.QUALITY_OK, 31));
      send(reading("cam-market", "market-square", 1, Quality.QUALITY_OK, 42));
      send(alert("a-old", "old-town"));

      assertThat(stream.readUntil(text -> text.contains("a-old") && text.contains("\"calibrated\"")))
          .contains("event: zones\ndata: [{", "event: cameras\ndata: [{", "event: alert\ndata: {")
          .contains("\"count\":42.0", "\"level\":\"ACT\"", "\"state\":\"RAISED\"")
          .doesNotContain("cam-old", "event: sites");
    }
  }

  @Test
  void sendsNoReadingToAReaderOfTheOverview() throws Exception {
    try (Stream looker = lookAt("market-square", as(Role.OPERATOR));
        Stream reader = open(as(Role.OPERATOR))) {
      send(reading("cam-market", "market-square", 1, Quality.QUALITY_OK, 42));
      looker.readUntil(text -> text.contains("cam-market"));
      send(alert("a-after", "market-square"));

      assertThat(reader.readUntil(text -> text.contains("a-after"))).doesNotContain("cam-market");
    }
  }

  @Test
  void tellsANewReaderHowTheSitesStandAndThenWhatChanges() throws Exception {
    send(site("old-town", AlertLevel.ALERT_LEVEL_UNSPECIFIED, Instant.now()));
    send(site("market-square", AlertLevel.ALERT_LEVEL_ACT, Instant.now()));
    try (Stream first = open(as(Role.OPERATOR))) {
      first.readUntil(text -> text.contains("\"old-town\"") && text.contains("\"market-square\""));
    }
    try (Stream everywhere = open(as(Role.OPERATOR));
        Stream market = open(asUser("omar"))) {
      assertThat(everywhere.readUntil(text -> text.contains("event: sites") && text.endsWith("\n\n")))
          .contains("\"siteId\":\"old-town\",\"level\":\"NORMAL\",\"normal\":4")
          .contains("\"siteId\":\"market-square\",\"level\":\"ACT\"");

      send(site("old-town", AlertLevel.ALERT_LEVEL_CRITICAL, Instant.now()));
      send(site("market-square", AlertLevel.ALERT_LEVEL_WATCH, Instant.now()));

      everywhere.readUntil(text -> text.contains("CRITICAL") && text.contains("WATCH"));
      assertThat(market.readUntil(text -> text.contains("WATCH"))).doesNotContain("old-town");
    }
  }

  @Test
  void saysThatASiteIsSilentOfWhichNoStateHasComeLately() throws Exception {
    send(site("quiet-yard", AlertLevel.ALERT_LEVEL_UNSPECIFIED, Instant.now().minusSeconds(60)));
    try (Stream stream = open(as(Role.OPERATOR))) {
      assertThat(stream.readUntil(text -> text.contains("quiet-yard"))).contains("silentSince");
    }
  }

  @Test
  void confirmsWhatHasNotChanged() throws Exception {
    try (Stream stream = open(as(Role.OPERATOR))) {
      stream.readUntil(text -> text.split("\"sites\":\\[]", -1).length > 3);
    }
  }

  @Test
  void refusesALookAtASiteOfSomebodyElse() {
    assertThat(asUser("omar").get("/api/events?siteId=old-town").code()).isEqualTo("site-forbidden");
  }

  @Test
  void sendsTheLevelsOfTheSiteThatIsLookedAtWithTheirReasons() throws Exception {
    try (Stream stream = lookAt("market-square", asUser("omar"))) {
      send(level("zone-old", "old-town"));
      send(level("zone-market", "market-square"));

      assertThat(stream.readUntil(text -> text.contains("zone-market")))
          .contains("event: levels\ndata: [{", "\"indicator\":\"I1\"", "\"unit\":\"p/m2\"", "\"minutesLow\":8.0")
          .contains("\"level\":\"WATCH\"", "\"heldBack\":\"No test.\"", "\"awaitsOperator\":false")
          .doesNotContain("minutesHigh", "old-town");
    }
  }

  @Test
  void sendsTheNewestOfEachCameraOncePerIntervalAndSite() throws Exception {
    try (Stream stream = lookAt("busy-street", as(Role.OPERATOR))) {
      for (int i = 1; i <= 200; i++) {
        CrowdReading reading = reading("cam-busy", "busy-street", i, Quality.QUALITY_OK, i + 10);
        producer.send(new ProducerRecord<>(topics.readings(), reading.getCameraId(), reading));
      }
      producer.flush();
      String text = stream.readUntil(all -> all.contains("\"count\":210.0"));

      long zones = text.lines().filter("event: zones"::equals).count();
      assertThat(zones).isBetween(1L, 100L);
    }
  }

  @Test
  void sendsNoNumberOfACameraThatCannotSee() throws Exception {
    try (Stream stream = lookAt("dark-alley", as(Role.OPERATOR))) {
      send(reading("cam-dark", "dark-alley", 1, Quality.QUALITY_DARK, 55));

      String text = stream.readUntil(all -> all.contains("cam-dark"));
      assertThat(text).contains("\"quality\":\"DARK\"").doesNotContain("55.0");
    }
  }

  @Test
  void pingsWhileNothingHappens() throws Exception {
    try (Stream stream = lookAt("nowhere", as(Role.OPERATOR))) {
      assertThat(stream.readUntil(all -> all.split("event: ping", -1).length > 3))
          .startsWith("retry: 2000\n\n");
    }
  }

  @Test
  void skipsWhatIsNoEvent() throws Exception {
    try (Stream stream = lookAt("market-square", as(Role.OPERATOR))) {
      producer.send(new ProducerRecord<>(topics.readings(), "x", null)).get();
      producer.send(new ProducerRecord<>(topics.sites(), "x", null)).get();
      send(observedNever());
      try (KafkaProducer<String, String> text =
          new KafkaProducer<>(
              Map.of(
                  ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                  TestParts.current().kafkaBootstrapServers()),
              new StringSerializer(),
              new StringSerializer())) {
        text.send(new ProducerRecord<>(topics.alerts(), "x", "no alert")).get();
      }
      send(alert("a-after", "market-square"));

      assertThat(stream.readUntil(all -> all.contains("a-after"))).contains("event: alert");
    }
  }

  @Test
  void standsInTheLogOnceWhenItOpens() throws Exception {
    try (Stream stream = open(as(Role.OPERATOR))) {
      assertThat(stream.response.headers().firstValue("Plainview-Audit-Index")).isPresent();
    }
  }

  @Test
  void forgetsAReaderThatHasGone() throws Exception {
    open(as(Role.SUPERVISOR)).close();

    until(() -> !hub.hasReaders());
  }

  @Test
  void fetchesNoReadingOnceNobodyLooks() throws Exception {
    lookAt("market-square", as(Role.SUPERVISOR)).close();

    until(() -> !feed.isLookingAt("market-square"));
  }

  @Test
  void endsWithTheToken() throws Exception {
    Client client =
        anonymous().with("Authorization", "Bearer " + ShortToken.ofUser("olga")).with(ON_DUTY);
    try (Stream stream = open(client)) {
      assertThat(stream.response.body().readAllBytes()).isNotEmpty();
    }
    assertThat(client.get("/api/events").status()).isEqualTo(401);
  }

  @Test
  void refusesOneStreamTooMany() throws Exception {
    List<Stream> open = new ArrayList<>();
    try {
      for (int i = 0; i < 16; i++) {
        open.add(open(as(Role.SUPERVISOR)));
      }
      assertThat(as(Role.SUPERVISOR).get("/api/events").code()).isEqualTo("rate-limited");
    } finally {
      for (Stream stream : open) {
        stream.close();
      }
    }
  }

  @Test
  void offersNothingButEventStreams() {
    assertThat(as(Role.OPERATOR).with("Accept", "application/json").get("/api/events").code())
        .isEqualTo("not-acceptable");
  }

  private void send(CrowdReading reading) throws Exception {
    producer.send(new ProducerRecord<>(topics.readings(), reading.getCameraId(), reading)).get();
  }

  private void send(AlertEvent alert) throws Exception {
    producer.send(new ProducerRecord<>(topics.alerts(), alert.getSiteId(), alert)).get();
  }

  private void send(ZoneLevel level) throws Exception {
    producer.send(new ProducerRecord<>(topics.levels(), level.getSiteId(), level)).get();
  }

  private void send(SiteState state) throws Exception {
    producer.send(new ProducerRecord<>(topics.sites(), state.getSiteId(), state)).get();
  }

  private static SiteState site(String site, AlertLevel level, Instant at) {
    return SiteState.newBuilder()
        .setSiteId(site)
        .setAt(Times.timestamp(at))
        .setLevel(level)
        .setSince(Times.timestamp(at))
        .setWorstZoneId("zone-1")
        .setZonesNormal(4)
        .build();
  }

  private static ZoneLevel level(String zone, String site) {
    return ZoneLevel.newBuilder()
        .setZoneId(zone)
        .setSiteId(site)
        .setCameraId("cam-of-" + zone)
        .setAt(Times.timestamp(Instant.ofEpochSecond(1_790_000_000L)))
        .setLevel(AlertLevel.ALERT_LEVEL_WATCH)
        .setHeldBack("No test.")
        .setMinutesToLimitLow(8)
        .addIndicators(
            IndicatorReading.newBuilder()
                .setIndicator("I1")
                .setLevel(AlertLevel.ALERT_LEVEL_ACT)
                .setValue(4.5)
                .setUnit("p/m2"))
        .build();
  }

  private static CrowdReading reading(
      String camera, String site, long sequence, Quality quality, double count) {
    return CrowdReading.newBuilder()
        .setCameraId(camera)
        .setSiteId(site)
        .setSequence(sequence)
        .setObservedAt(Times.timestamp(Instant.ofEpochSecond(1_790_000_000L + sequence)))
        .setQuality(quality)
        .addZones(
            ZoneReading.newBuilder()
                .setZoneId("zone-of-" + camera)
                .setFloor(10)
                .setCount(count)
                .setCountLow(count - 1)
                .setCountHigh(count + 1))
        .build();
  }

  private static CrowdReading observedNever() {
    return reading("cam-odd", "market-square", 1, Quality.QUALITY_OK, 31).toBuilder()
        .setObservedAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
        .build();
  }

  private static AlertEvent alert(String id, String site) {
    return AlertEvent.newBuilder()
        .setAlertId(id)
        .setSiteId(site)
        .setLevel(AlertLevel.ALERT_LEVEL_ACT)
        .setState(AlertState.ALERT_STATE_RAISED)
        .setVersion(1)
        .build();
  }

  private Stream lookAt(String siteId, Client client) throws IOException, InterruptedException {
    Stream stream = open(client, "/api/events?siteId=" + siteId);
    until(() -> feed.isLookingAt(siteId));
    return stream;
  }

  private static Stream open(Client client) throws IOException, InterruptedException {
    return open(client, "/api/events");
  }

  private static Stream open(Client client, String path) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = client.open(path);
    assertThat(response.statusCode()).isEqualTo(200);
    return new Stream(response);
  }

  private static void until(Condition condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!condition.holds()) {
      assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  @FunctionalInterface
  private interface Condition {
    boolean holds();
  }

  private static final class Stream implements AutoCloseable {

    private final HttpResponse<InputStream> response;
    private final BufferedReader lines;
    private final StringBuilder read = new StringBuilder();

    Stream(HttpResponse<InputStream> response) {
      this.response = response;
      this.lines =
          new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    /** Pings keep coming, so this ends in any case. */
    String readUntil(Predicate<String> enough) throws IOException {
      for (int line = 0; line < 1_000 && !enough.test(read.toString()); line++) {
        String next = lines.readLine();
        if (next == null) {
          break;
        }
        read.append(next).append('\n');
      }
      assertThat(enough.test(read.toString())).as("%s", read).isTrue();
      return read.toString();
    }

    @Override
    public void close() throws IOException {
      response.body().close();
    }
  }
}
