package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.AcceptanceTest;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.testing.JsonApi.Answer;

class MatchIT extends SituationServiceIT {

  private static final AlertLevel NONE = AlertLevel.ALERT_LEVEL_UNSPECIFIED;
  private static final String PATH = "/api/situation-matches";

  @Test
  void aZoneThatLooksLikeASituationIsOneMatchForMinutesThatFollowEachOther() {
    String zone = newZoneId();
    String site = "site-" + zone;
    String situation = newSituation(situation(site, vector(0.30)));
    Instant first = anHourAgo();

    minute(site, zone, first, vector(0.34), NONE);
    minute(site, zone, first.plusSeconds(60), vector(0.31), AlertLevel.ALERT_LEVEL_WATCH);
    minute(site, zone, first.plusSeconds(120), vector(0.60), AlertLevel.ALERT_LEVEL_ACT);
    minute(site, zone, first.plusSeconds(180), vector(0.33), NONE);

    Answer found = matches(situation);
    assertThat(found.text("/total")).isEqualTo("1");
    assertThat(found.text("/items/0/situationName")).isEqualTo("Jam at the gate");
    assertThat(found.text("/items/0/firstMinute")).isEqualTo(first.toString());
    assertThat(found.text("/items/0/lastMinute")).isEqualTo(first.plusSeconds(180).toString());
    assertThat(found.text("/items/0/minute")).isEqualTo(first.plusSeconds(60).toString());
    assertThat(found.text("/items/0/agreed/0/feature")).isEqualTo("DENSITY_MEAN");
    assertThat(found.text("/items/0/agreed/0/unit")).isEqualTo("people/m²");
    assertThat(found.text("/items/0/followed/worstLevel")).isEqualTo("ACT");
    assertThat(found.text("/items/0/followed/alerts")).isEqualTo("0");

    minute(site, zone, first.plusSeconds(1200), vector(0.30), NONE);
    assertThat(matches(situation).text("/total")).isEqualTo("2");
  }

  @Test
  void theSameMinuteAgainChangesNothing() {
    String zone = newZoneId();
    String site = "site-" + zone;
    String situation = newSituation(situation(site, vector(0.30)));
    Instant first = anHourAgo();

    minute(site, zone, first, vector(0.30), NONE);
    minute(site, zone, first, vector(0.30), NONE);
    minute(site, zone, first.plusSeconds(60), vector(0.90), NONE);

    assertThat(stored(zone, first)).isEqualTo(1);
    assertThat(matches(situation).text("/total")).isEqualTo("1");
  }

  @Test
  void whatIsNoSituationHoldsNothingUp() {
    String zone = newZoneId();
    send(topics.situations(), zone, cameraState(SITE, zone, true).build());

    minute(SITE, zone, anHourAgo(), vector(0.97), NONE);
  }

  @Test
  void aSituationWithALevelRaisesOneAlertForEachMatchHeldBackWhereTheCameraIsNotTested() {
    String zone = newZone(SITE, true);
    Map<String, Object> body = situation(SITE, vector(0.70));
    body.putAll(Map.of("level", "ACT", "maxDistance", 0.004));
    String situation = newSituation(body);
    Instant first = now().minusSeconds(300);

    minute(SITE, zone, first, vector(0.701), NONE);
    minute(SITE, zone, first.plusSeconds(60), vector(0.70), NONE);

    String alert = alertsOf(situation, 1).getFirst();
    assertThat(alertIds(situation)).hasSize(1);
    Answer raised = operator().get("/api/alerts/" + alert);
    assertThat(raised.text("/quantity")).isEqualTo("SITUATION");
    assertThat(raised.text("/watchName")).isEqualTo("Jam at the gate");
    assertThat(raised.text("/level")).isEqualTo("WATCH");
    assertThat(raised.text("/heldBack")).startsWith("The camera has no acceptance test");
    assertThat(raised.text("/since")).isEqualTo(first.toString());
  }

  @Test
  void aTestedCameraRaisesAtTheSituationsLevelInEveryZoneThatLooksLikeIt() {
    Map<String, Object> body = situation(SITE, vector(0.80));
    body.putAll(Map.of("level", "CRITICAL", "maxDistance", 0.004));
    String situation = newSituation(body);
    for (String zone : List.of(testedZone(), testedZone())) {
      minute(SITE, zone, now().minusSeconds(60), vector(0.80), NONE);
    }

    List<String> alerts = alertsOf(situation, 2);
    assertThat(alerts).hasSize(2);
    assertThat(operator().get("/api/alerts/" + alerts.getFirst()).text("/level")).isEqualTo("CRITICAL");
  }

  @Test
  void answersNarrowASituationAndSayHowPreciseItIs() {
    String zone = newZoneId();
    String site = "site-" + zone;
    String situation = newSituation(situation(site, vector(0.30)));
    Instant first = now().minusSeconds(3 * 3_600);
    double[] shares = {0.305, 0.31, 0.315, 0.339, 0.340, 0.341};
    for (int i = 0; i < shares.length; i++) {
      minute(site, zone, first.plusSeconds(1_200L * i), vector(shares[i]), NONE);
    }
    Answer found = matches(situation);

    // Newest first: the three that are far are answered with no.
    for (int i = 0; i < shares.length; i++) {
      Answer answer =
          operator().post(PATH + "/" + found.text("/items/" + i + "/id") + "/feedback", Map.of("useful", i >= 3));
      assertThat(answer.text("/useful")).isEqualTo(String.valueOf(i >= 3));
      assertThat(answer.text("/answeredBy")).isEqualTo("olga");
    }

    Answer tuned = operator().get("/api/situations/" + situation);
    assertThat(Double.parseDouble(tuned.text("/distance"))).isBetween(0.025, 0.03);
    assertThat(tuned.text("/precision/useful")).isEqualTo("3");
    assertThat(tuned.text("/precision/answered")).isEqualTo("6");
    minute(site, zone, now().minusSeconds(600), vector(0.34), NONE);
    assertThat(matches(situation).text("/total")).isEqualTo("6");
  }

  @Test
  void refusesAnAnswerThatSaysNothingOrIsOfAnotherSite() {
    String zone = newZoneId();
    String situation = newSituation(situation(SITE, vector(0.12)));
    minute(SITE, zone, anHourAgo(), vector(0.12), NONE);
    String path = PATH + "/" + matches(situation).text("/items/0/id") + "/feedback";

    assertThat(operator().post(path, Map.of()).text("/errors/0/field")).isEqualTo("useful");
    assertThat(omar().post(path, Map.of("useful", true)).code()).isEqualTo("site-forbidden");
    assertThat(operator().post(PATH + "/none/feedback", Map.of("useful", true)).code()).isEqualTo("not-found");
    assertThat(omar().get(PATH + "?situationId=" + situation).text("/total")).isEqualTo("0");
  }

  private Answer matches(String situation) {
    return operator().get(PATH + "?situationId=" + situation);
  }

  private String testedZone() {
    String zone = newZoneId();
    send(
        topics.cameras(),
        camera(zone),
        cameraState(SITE, zone, true).setAcceptance(AcceptanceTest.getDefaultInstance()).build());
    await(
        () ->
            jdbc.sql("SELECT count(*) FROM camera WHERE id = ? AND tested").param(camera(zone)).query(Long.class).single()
                == 1);
    return zone;
  }
}
