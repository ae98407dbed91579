package org.plainview.watchlist.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.platform.stream.StreamsApp;
import org.plainview.watchlist.WatchlistServiceIT;
import org.springframework.beans.factory.annotation.Autowired;

class EvaluationIT extends WatchlistServiceIT {

  private final StreamsApp readings;

  EvaluationIT(@Autowired StreamsApp readings) {
    this.readings = readings;
  }

  @Test
  void aCrowdRaisesOneAlertHoweverLongItStays() {
    String zone = newZone(SITE, true);
    String watch = newWatch(watch(SITE, zone));
    for (int i = 0; i < 20; i++) {
      read(SITE, zone, 60 + i);
    }

    Answer alert = operator().get("/api/alerts/" + alertsOf(watch, 1).getFirst());
    settled(zone);

    assertThat(alertIds(watch)).hasSize(1);
    assertThat(alert.text("/zoneId")).isEqualTo(zone);
    assertThat(alert.text("/watchName")).isEqualTo("Too many");
  }

  @Test
  void aRestartInTheMiddleOfACrowdRaisesItOnce() {
    String zone = newZone(SITE, true);
    String watch = newWatch(watch(SITE, zone));
    read(SITE, zone, 60);
    alertsOf(watch, 1);

    readings.stop();
    read(SITE, zone, 60);
    readings.start();
    read(SITE, zone, 60);
    settled(zone);

    assertThat(alertIds(watch)).hasSize(1);
  }

  @Test
  void whatHappensWhileTheServiceIsAwayIsFoundLater() {
    String zone = newZone(SITE, true);
    String watch = newWatch(watch(SITE, zone));
    settled(zone);
    readings.stop();
    read(SITE, zone, 60);
    readings.start();

    assertThat(alertsOf(watch, 1)).hasSize(1);
  }

  @Test
  void whatCannotBeReadAndWhatIsBlindRaisesNothingAndBlocksNothing() {
    String zone = newZone(SITE, true);
    String watch = newWatch(watch(SITE, zone));
    CrowdReading crowd = reading(SITE, zone, 90);
    send(topics.readings(), camera(zone), null);
    send(
        topics.readings(),
        camera(zone),
        UnknownFieldSet.newBuilder()
            .addField(
                1,
                UnknownFieldSet.Field.newBuilder()
                    .addLengthDelimited(ByteString.copyFrom(new byte[] {-1, -1}))
                    .build())
            .build());
    send(
        topics.readings(),
        camera(zone),
        crowd.toBuilder().setQuality(Quality.QUALITY_NO_SIGNAL).build());
    send(
        topics.readings(),
        camera(zone),
        crowd.toBuilder()
            .setObservedAt(Times.timestamp(clock.instant().minus(Duration.ofMinutes(1))))
            .build());
    send(
        topics.readings(),
        camera(zone),
        crowd.toBuilder()
            .setObservedAt(Timestamp.newBuilder().setSeconds(Long.MAX_VALUE))
            .build());
    settled(zone);
    assertThat(alertIds(watch)).isEmpty();

    read(SITE, zone, 60);
    assertThat(alertsOf(watch, 1)).hasSize(1);
  }

  @Test
  void anAlertOfACameraThatIsNotCalibratedOrNotTestedIsHeldBackAtWatch() {
    String zone = newZone(SITE, true);
    Map<String, Object> body = watch(SITE, zone);
    body.put("level", "CRITICAL");
    String uncalibrated = newWatch(body);

    send(
        topics.readings(),
        camera(zone),
        reading(SITE, zone, 60).toBuilder().setCalibrated(false).build());
    Answer alert = operator().get("/api/alerts/" + alertsOf(uncalibrated, 1).getFirst());

    assertThat(alert.text("/level")).isEqualTo("WATCH");
    assertThat(alert.text("/heldBack")).startsWith("The camera is not calibrated");
    assertThat(alert.text("/action")).isEqualTo(Level.WATCH.action());

    String untested = newWatch(body);
    send(
        topics.readings(),
        camera(zone),
        reading(SITE, zone, 60).toBuilder().setAcceptanceTested(false).build());
    alert = operator().get("/api/alerts/" + alertsOf(untested, 1).getFirst());
    assertThat(alert.text("/heldBack")).startsWith("The camera has no acceptance test");

    String trusted = newWatch(body);
    read(SITE, zone, 60);
    alert = operator().get("/api/alerts/" + alertsOf(trusted, 1).getFirst());
    assertThat(alert.text("/level")).isEqualTo("CRITICAL");
    assertThat(alert.body().has("heldBack")).isFalse();
  }

  @Test
  void aDisabledWatchSleepsAndADeletedOneIsGone() {
    String zone = newZone(SITE, true);
    Map<String, Object> body = watch(SITE, zone);
    String kept = newWatch(body);
    String deleted = newWatch(body);
    String disabled = newWatch(body);
    supervisor().delete("/api/watches/" + deleted);
    body.put("enabled", false);
    supervisor().put("/api/watches/" + disabled, body);

    read(SITE, zone, 60);
    alertsOf(kept, 1);
    settled(zone);

    assertThat(alertIds(deleted)).isEmpty();
    assertThat(alertIds(disabled)).isEmpty();
  }

  @Test
  void aChangeByAnotherInstanceIsNoticed() {
    String zone = newZone(SITE, true);
    String watch = newWatch(watch(SITE, zone));
    jdbc.sql("UPDATE watch SET threshold = 30, clear_at = 20, revision = 2 WHERE id = ?")
        .param(watch)
        .update();
    jdbc.sql("UPDATE catalog_version SET version = version + 1").update();

    await(
        () -> {
          read(SITE, zone, 35);
          return !alertIds(watch).isEmpty();
        });
  }

  @Test
  void aZoneThatFallsSilentRaisesAnAlertAndSpeakingDoesNot() {
    String silent = newZone(SITE, true);
    String speaking = newZone(SITE, true);
    Map<String, Object> body = watch(SITE, silent);
    body.putAll(Map.of("quantity", "SILENCE", "threshold", 6, "clearBelow", 3));
    String watchSilent = newWatch(body);
    body.put("zoneId", speaking);
    String watchSpeaking = newWatch(body);

    await(
        () -> {
          read(SITE, speaking, 20);
          send(
              topics.readings(),
              camera(silent),
              reading(SITE, silent, 20).toBuilder()
                  .setQuality(Quality.QUALITY_DARK)
                  .clearZones()
                  .build());
          return !alertIds(watchSilent).isEmpty();
        });

    Answer alert = operator().get("/api/alerts/" + alertIds(watchSilent).getFirst());
    assertThat(alert.text("/quantity")).isEqualTo("SILENCE");
    assertThat(alert.text("/unit")).isEqualTo("s");
    assertThat(Double.parseDouble(alert.text("/value"))).isGreaterThanOrEqualTo(6);
    assertThat(alert.text("/action")).startsWith("Nobody is watching this place");
    assertThat(alertIds(watchSpeaking)).isEmpty();
  }

  /** What was sent of the zone has been evaluated once a marker behind it, in its partition, has raised. */
  private void settled(String zone) {
    String marker = newZone(SITE, true);
    String watch = newWatch(watch(SITE, marker));
    send(topics.readings(), camera(zone), reading(SITE, marker, 60));
    alertsOf(watch, 1);
  }
}
