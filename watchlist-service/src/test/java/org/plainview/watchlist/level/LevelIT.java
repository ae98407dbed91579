package org.plainview.watchlist.level;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestParts;
import org.plainview.platform.stream.StreamsApp;
import org.plainview.watchlist.WatchlistServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

/** Readings become levels, and levels alerts, through the real broker and database. */
class LevelIT extends WatchlistServiceIT {

  private static final double CALM = 0.5;
  private static final double DENSE = 4.5;
  private static final double CRUSHING = 6.5;

  private final StreamsApp readings;

  LevelIT(@Autowired StreamsApp readings) {
    this.readings = readings;
  }

  @Test
  void aDenseCrowdRaisesTheLevelOfItsZoneAndTheWatchOverIt() {
    String zone = newZone(SITE, true);
    String watch = newWatch(levelWatch(zone, "ACT"));
    crowd(zone, now(), 60, DENSE, true);

    Answer alert = operator().get("/api/alerts/" + alertsOf(watch, 1).getFirst());

    assertThat(alert.text("/level")).isEqualTo("ACT");
    assertThat(alert.text("/quantity")).isEqualTo("LEVEL");
    assertThat(alert.text("/indicators/0/indicator")).isEqualTo("I1");
    assertThat(alert.text("/indicators/0/unit")).isEqualTo("p/m2");
    await(() -> newestLevel(zone).getLevel() == AlertLevel.ALERT_LEVEL_ACT);
    ZoneLevel level = newestLevel(zone);
    assertThat(level.getCameraId()).isEqualTo(camera(zone));
    assertThat(level.getAction()).startsWith("Reduce the inflow");
  }

  @Test
  void theLevelOfAnUntestedCameraIsHeldBackAndSaysWhy() {
    String zone = newZone(SITE, true);
    String watch = newWatch(levelWatch(zone, "ACT"));
    crowd(zone, now(), 60, DENSE, false);

    Answer alert = operator().get("/api/alerts/" + alertsOf(watch, 1).getFirst());

    assertThat(alert.text("/level")).isEqualTo("WATCH");
    assertThat(alert.text("/heldBack")).startsWith("The camera has no acceptance test");
    await(() -> newestLevel(zone).getLevel() == AlertLevel.ALERT_LEVEL_WATCH);
    assertThat(newestLevel(zone).getHeldBack()).startsWith("The camera has no acceptance test");
  }

  @Test
  void aCriticalSurvivesARestartAndEndsOnlyWhenAPersonHasTakenNote() {
    String zone = newZone(SITE, true);
    Instant begin = now().minusSeconds(400);
    crowd(zone, begin, 40, CRUSHING, true);
    await(() -> newestLevel(zone).getLevel() == AlertLevel.ALERT_LEVEL_CRITICAL);

    readings.stop();
    crowd(zone, begin.plusSeconds(40), 300, CALM, true);
    readings.start();
    await(() -> newestLevel(zone).getAwaitsOperator());
    assertThat(newestLevel(zone).getLevel()).isEqualTo(AlertLevel.ALERT_LEVEL_CRITICAL);

    assertThat(operator().post("/api/zones/" + zone + "/acknowledge", Map.of("siteId", SITE)).status())
        .isEqualTo(204);
    awaitNormal(zone);
  }

  @Test
  void anAnswerToTheAlertOfACriticalLetsItEnd() {
    String zone = newZone(SITE, true);
    String watch = newWatch(levelWatch(zone, "CRITICAL"));
    Instant begin = now();
    crowd(zone, begin, 40, CRUSHING, true);
    String alert = alertsOf(watch, 1).getFirst();
    crowd(zone, begin.plusSeconds(40), 200, CALM, true);
    await(() -> newestLevel(zone).getAwaitsOperator());

    clock.advance(Duration.ofSeconds(300));
    operator().post("/api/alerts/" + alert + "/acknowledge", Map.of());

    awaitNormal(zone);
  }

  /** A zone that was not heard for a while must be seen well for half a minute. */
  private void awaitNormal(String zone) {
    await(
        () -> {
          clock.advance(Duration.ofSeconds(1));
          crowd(zone, now(), 1, CALM, true);
          return newestLevel(zone).getLevel() == AlertLevel.ALERT_LEVEL_UNSPECIFIED;
        });
  }

  @Test
  void nobodyTakesNoteOfAZoneOfAnotherSite() {
    String zone = newZone(SITE, true);

    assertThat(omar().post("/api/zones/" + zone + "/acknowledge", Map.of("siteId", SITE)).code())
        .isEqualTo("site-forbidden");
    assertThat(operator().post("/api/zones/" + zone + "/acknowledge", Map.of()).code()).isEqualTo("invalid-fields");
    assertThat(operator().post("/api/zones/nowhere/acknowledge", Map.of("siteId", SITE)).code())
        .isEqualTo("not-found");
  }

  @Test
  void belowTheFloorNoNumberOfTheCrowdLeaves() {
    String zone = newZone(SITE, true);
    Instant begin = now();
    crowd(zone, begin, 60, DENSE, true);
    CrowdReading few =
        reading(SITE, zone, 0).toBuilder()
            .clearZones()
            .addZones(ZoneReading.newBuilder().setZoneId(zone).setFloor(10).setBelowFloor(true))
            .setObservedAt(Times.timestamp(begin.plusSeconds(61)))
            .build();
    send(topics.readings(), camera(zone), few, begin.plusSeconds(61));

    await(() -> Times.instant(newestLevel(zone).getAt()).equals(begin.plusSeconds(61)));

    assertThat(newestLevel(zone).getIndicatorsList()).isEmpty();
    assertThat(newestLevel(zone).hasMinutesToLimit()).isFalse();
    assertThat(newestLevel(zone).getLevel()).as("it does not fall at once").isEqualTo(AlertLevel.ALERT_LEVEL_ACT);
  }

  private static Map<String, Object> levelWatch(String zone, String level) {
    Map<String, Object> body = new HashMap<>(watch(SITE, zone));
    body.keySet().removeAll(List.of("threshold", "clearBelow"));
    body.put("quantity", "LEVEL");
    body.put("level", level);
    return body;
  }

  /** One reading a second, of people who hardly move. */
  private void crowd(String zone, Instant from, int seconds, double density, boolean tested) {
    for (int second = 0; second < seconds; second++) {
      Instant at = from.plusSeconds(second);
      CrowdReading.Builder reading = reading(SITE, zone, density * 100).toBuilder();
      reading.setObservedAt(Times.timestamp(at)).setAcceptanceTested(tested);
      reading
          .getZonesBuilder(0)
          .setDensityPerM2(density)
          .setDensityLowPerM2(density - 0.2)
          .setDensityHighPerM2(density + 0.2)
          .setCoverage(1);
      send(topics.readings(), camera(zone), reading.build(), at);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** The last that was published of the zone; the default when nothing was. */
  private ZoneLevel newestLevel(String zone) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", TestParts.current().kafkaBootstrapServers(), "auto.offset.reset", "earliest");
    ZoneLevel newest = ZoneLevel.getDefaultInstance();
    try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topics.levels()).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
          ZoneLevel level = ZoneLevel.parseFrom(record.value());
          newest = level.getZoneId().equals(zone) ? level : newest;
        }
      }
      return newest;
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }
}
