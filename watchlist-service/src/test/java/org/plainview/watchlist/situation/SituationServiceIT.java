package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.ZoneSituation;
import org.plainview.crowd.situation.Feature;
import org.plainview.platform.kafka.Times;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.watchlist.WatchlistServiceIT;

/** What the tests of situations have in common: minutes that come by the topic. */
abstract class SituationServiceIT extends WatchlistServiceIT {

  /** A little more than an hour ago. */
  protected Instant anHourAgo() {
    return now().minus(70, ChronoUnit.MINUTES);
  }

  protected Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MINUTES);
  }

  protected static String newZoneId() {
    return "zone-" + UUID.randomUUID();
  }

  /** Every feature at the share of its range. */
  protected static float[] vector(double share) {
    float[] vector = new float[Feature.ALL.size()];
    Arrays.fill(vector, (float) share);
    return vector;
  }

  /** Sends a zone's minute, and waits until it is stored. */
  protected void minute(String siteId, String zoneId, Instant minute, float[] vector, AlertLevel level) {
    ZoneSituation.Builder event =
        ZoneSituation.newBuilder()
            .setSiteId(siteId)
            .setZoneId(zoneId)
            .setCameraId(camera(zoneId))
            .setMinute(Times.timestamp(minute))
            .setLevel(level);
    for (float feature : vector) {
      event.addFeatures(feature);
    }
    send(topics.situations(), zoneId, event.build());
    await(() -> stored(zoneId, minute) == 1);
  }

  protected long stored(String zoneId, Instant minute) {
    return jdbc.sql("SELECT count(*) FROM situation_minute WHERE zone_id = ? AND minute = ?")
        .param(zoneId)
        .param(minute.atOffset(ZoneOffset.UTC))
        .query(Long.class)
        .single();
  }

  /** Of features, for one site. */
  protected static Map<String, Object> situation(String siteId, float[] vector) {
    return new HashMap<>(
        Map.of(
            "name", "Jam at the gate",
            "description", "Open the second gate.",
            "kind", "COUNTER_FLOW_JAM",
            "maxDistance", 0.05,
            "siteIds", List.of(siteId),
            "features", vector));
  }

  protected String newSituation(Map<String, Object> body) {
    Answer answer = supervisor().post("/api/situations", body);
    assertThat(answer.status()).as(String.valueOf(answer.body())).isEqualTo(201);
    return answer.text("/id");
  }
}
