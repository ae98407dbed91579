package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.testing.JsonApi.Answer;

class SimilarIT extends SituationServiceIT {

  private static final AlertLevel NONE = AlertLevel.ALERT_LEVEL_UNSPECIFIED;

  @Test
  void aZonesPresentMinuteIsShownBesideItsPastWithWhatFollowed() {
    String zone = newZoneId();
    Instant now = now();
    Instant yesterday = now.minusSeconds(86_400);
    minute(SITE, zone, yesterday, vector(0.40), NONE);
    minute(SITE, zone, yesterday.plusSeconds(60), vector(0.42), AlertLevel.ALERT_LEVEL_CRITICAL);
    minute(SITE, zone, yesterday.plusSeconds(3_600), vector(0.60), NONE);
    minute(SITE, zone, now.minusSeconds(600), vector(0.40), NONE);
    minute(SITE, zone, now, vector(0.41), NONE);
    String situation = newSituation(situation(SITE, vector(0.411)));

    Answer answer = operator().get(path(zone, ""));

    assertThat(answer.text("/minute")).isEqualTo(now.toString());
    assertThat(answer.text("/own/0/minute")).isEqualTo(yesterday.toString());
    assertThat(Double.parseDouble(answer.text("/own/0/distance"))).isBetween(0.0099, 0.0101);
    assertThat(answer.text("/own/0/agreed/0/feature")).isEqualTo("DENSITY_MEAN");
    assertThat(answer.text("/own/0/agreed/0/here")).isEqualTo("3.28");
    assertThat(answer.text("/own/0/agreed/0/there")).isEqualTo("3.2");
    assertThat(answer.text("/own/0/followed/worstLevel")).isEqualTo("CRITICAL");
    // The minute after it is the same moment, and the last hour is no past.
    assertThat(answer.body().get("own")).hasSize(2);
    assertThat(answer.text("/own/1/minute")).isEqualTo(yesterday.plusSeconds(3_600).toString());
    assertThat(answer.body().get("library").toString()).contains(situation);
    assertThat(answer.body().has("elsewhere")).isFalse();
  }

  @Test
  void anyKeptMinuteMayBeAskedForAndOtherZonesLookedThrough() {
    String zone = newZoneId();
    String other = newZoneId();
    Instant minute = anHourAgo();
    minute(SITE, zone, minute, vector(0.2345), NONE);
    minute(SITE, other, minute.minusSeconds(7_200), vector(0.2345), NONE);

    Answer answer = operator().get(path(zone, "&elsewhere=true&minute=" + minute.plusSeconds(30)));

    assertThat(answer.text("/minute")).isEqualTo(minute.toString());
    assertThat(answer.body().get("own")).isEmpty();
    assertThat(answer.text("/elsewhere/0/zoneId")).isEqualTo(other);
    assertThat(answer.text("/elsewhere/0/distance")).isEqualTo("0.0");
    assertThat(answer.text("/elsewhere/0/followed/worstLevel")).isEqualTo("NORMAL");
  }

  @Test
  void aZoneWithoutADescribedMinuteHasNoAnswer() {
    String zone = newZoneId();
    minute(SITE, zone, anHourAgo(), vector(0.5), NONE);

    assertThat(operator().get(path(zone, "")).code()).isEqualTo("not-found");
    assertThat(operator().get(path(newZoneId(), "")).code()).isEqualTo("not-found");
    assertThat(operator().get(path(zone, "&minute=yesterday")).code()).isEqualTo("invalid-request");
    assertThat(omar().get(path(zone, "")).code()).isEqualTo("site-forbidden");
  }

  private static String path(String zone, String more) {
    return "/api/zones/" + zone + "/similar?siteId=" + SITE + more;
  }
}
