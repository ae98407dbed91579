package org.plainview.watchlist.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.watchlist.WatchlistServiceIT;

class ExpressionWatchIT extends WatchlistServiceIT {

  private static final String PATH = "/api/watches";

  private String zone = "";

  @BeforeEach
  void learnAZone() {
    zone = newZone(SITE, true);
  }

  @Test
  void aWrittenConditionIsKeptWithItsSchedule() {
    Map<String, Object> body = written("zone.count >= people(50)");
    body.put(
        "schedule",
        Map.of("timeZone", "Europe/Berlin", "days", List.of("FRIDAY"), "from", "18:00", "to", "02:00"));
    Answer created = supervisor().post(PATH, body);

    assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
    Answer read = operator().get(PATH + "/" + created.text("/id"));
    assertThat(read.text("/expression")).isEqualTo("zone.count >= people(50)");
    assertThat(read.text("/schedule/from")).isEqualTo("18:00");
    assertThat(read.body().has("threshold")).isFalse();
    assertThat(read.body().has("clearBelow")).isFalse();
  }

  @Test
  void aWrittenConditionRaises() {
    String watch = newWatch(written("zone.count >= people(50) && zone.count < people(100)"));

    read(SITE, zone, 60);

    String alert = alertsOf(watch, 1).getFirst();
    assertThat(operator().get("/api/alerts/" + alert).text("/quantity")).isEqualTo("EXPRESSION");
  }

  @Test
  void aWatchLooksOnlyWhenItsScheduleSaysSo() {
    Map<String, Object> never = written("zone.count >= people(50)");
    String otherDay = Instant.now().atZone(ZoneId.of("UTC")).getDayOfWeek().plus(3).name();
    never.put("schedule", Map.of("timeZone", "UTC", "days", List.of(otherDay)));
    String silent = newWatch(never);
    String loud = newWatch(written("zone.count >= people(50)"));

    read(SITE, zone, 60);

    alertsOf(loud, 1);
    assertThat(alertIds(silent)).isEmpty();
  }

  @Test
  void aWholeSiteIsWatchedWithoutAZone() {
    Map<String, Object> body = written("site.zonesAtLeast(ACT) >= 2");
    body.remove("zoneId");
    Answer created = supervisor().post(PATH, body);

    assertThat(created.status()).as(String.valueOf(created.body())).isEqualTo(201);
    assertThat(created.body().has("zoneId")).isFalse();
    body.put("siteId", "no-such-site");
    assertThat(supervisor().post(PATH, body).text("/errors/0/field")).isEqualTo("siteId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zone.densty >= perM2(4);                   unknown-name; 1;  11",
        "zone.densityPerM2 >= mps(4);               unit;         1;  27",
        "heldFor(zone.level >= ACT);                window;       1;  26",
        "site.level >= ACT;                         scope;        1;  10",
        "zone.count > people(9) && zone.flowPerMMin > perMMin(66); no-lines;  27; 16",
        "zone.occupancyShare >= percent(90);        no-capacity;  1;  19"
      })
  void aMistakeIsRefusedWithItsPlace(String text, String code, int column, int length) {
    Answer refused = supervisor().post(PATH, written(text));
    Answer checked = supervisor().post(PATH + "/check", written(text));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.code()).isEqualTo("invalid-fields");
    assertThat(refused.text("/errors/0/field")).isEqualTo("expression");
    assertThat(refused.text("/errors/0/code")).isEqualTo(code);
    assertThat(refused.text("/errors/0/line")).isEqualTo("1");
    assertThat(refused.text("/errors/0/column")).isEqualTo(String.valueOf(column));
    assertThat(refused.text("/errors/0/length")).isEqualTo(String.valueOf(length));
    assertThat(checked.text("/valid")).isEqualTo("false");
    assertThat(checked.body().get("problems")).isEqualTo(refused.body().get("errors"));
  }

  @ParameterizedTest
  @CsvSource({
    "threshold, 4, threshold, direction",
    "clearBelow, 4, clearBelow, direction",
    "quantity, COUNT, threshold, required"
  })
  void aConditionIsWrittenInPlaceOfNumbers(String field, String value, String wrong, String code) {
    Map<String, Object> body = written("zone.count >= people(50)");
    body.put(field, value);

    Answer refused = supervisor().post(PATH, body);

    assertThat(refused.text("/errors/0/field")).isEqualTo(wrong);
    assertThat(refused.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void whatCouldNotBeArmedIsSaidWhenItIsChecked() {
    Map<String, Object> body = written("zone.count >= people(50)");
    body.put("zoneId", newZone(SITE, false));
    body.put("level", "ACT");

    Answer checked = supervisor().post(PATH + "/check", body);

    assertThat(checked.status()).isEqualTo(200);
    assertThat(checked.text("/problems/0/field")).isEqualTo("level");
    assertThat(checked.text("/problems/0/code")).isEqualTo("not-armable");
    assertThat(supervisor().post(PATH + "/check", written("zone.count >= people(50)")).text("/valid"))
        .isEqualTo("true");
  }

  @Test
  void presetsSayWhichOfThemAZoneCannotHave() {
    Answer presets = operator().get("/api/watch-presets?siteId=" + SITE + "&zoneId=" + zone);

    assertThat(presets.status()).isEqualTo(200);
    assertThat(presets.text("/place")).isEqualTo("OPEN");
    presets
        .body()
        .get("items")
        .forEach(
            preset -> {
              String id = preset.get("id").asString();
              boolean needsMore = List.of("green-guide-route", "flow-breakdown", "filling").contains(id);
              assertThat(preset.has("unavailable")).as(id).isEqualTo(needsMore);
            });
    assertThat(omar().get("/api/watch-presets?siteId=" + SITE).code()).isEqualTo("site-forbidden");
  }

  private Map<String, Object> written(String expression) {
    return new HashMap<>(
        Map.of(
            "name", "Written",
            "siteId", SITE,
            "zoneId", zone,
            "quantity", "EXPRESSION",
            "expression", expression,
            "forSeconds", 0,
            "clearForSeconds", 0,
            "level", "WATCH",
            "escalateAfterSeconds", 60));
  }
}
