package org.plainview.watchlist.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.watchlist.WatchlistServiceIT;

class WatchIT extends WatchlistServiceIT {

  private static final String PATH = "/api/watches";

  private String zone = "";

  @BeforeEach
  void learnAZone() {
    zone = newZone(SITE, true);
  }

  @Test
  void aWatchIsWrittenReadChangedAndDeleted() {
    Map<String, Object> body = watch(SITE, zone);
    body.put("level", "CRITICAL");
    Answer created = supervisor().post(PATH, body);
    String path = PATH + "/" + created.text("/id");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/unit")).isEqualTo("people");
    assertThat(created.text("/createdBy")).isEqualTo("sofia");
    assertThat(created.text("/enabled")).isEqualTo("true");
    assertThat(operator().get(path).body()).isEqualTo(created.body());

    body.put("threshold", 70);
    body.put("enabled", false);
    assertThat(supervisor().put(path, body).text("/threshold")).isEqualTo("70.0");
    assertThat(operator().get(path).text("/enabled")).isEqualTo("false");

    assertThat(supervisor().delete(path).status()).isEqualTo(204);
    assertThat(operator().get(path).code()).isEqualTo("not-found");
    assertThat(supervisor().delete(path).code()).isEqualTo("not-found");
    assertThat(supervisor().put(path, body).code()).isEqualTo("not-found");
  }

  @Test
  void aWatchMayBringItsIdOnce() {
    Map<String, Object> body = watch(SITE, zone);
    body.put("id", "evening-" + UUID.randomUUID());

    assertThat(newWatch(body)).isEqualTo(body.get("id"));
    assertThat(supervisor().post(PATH, body).code()).isEqualTo("conflict");
    body.put("id", "another-id");
    assertThat(supervisor().put(PATH + "/" + newWatch(watch(SITE, zone)), body).code())
        .isEqualTo("invalid-fields");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name", "siteId", "zoneId", "quantity", "threshold", "forSeconds", "clearBelow",
        "clearForSeconds", "level"
      })
  void refusesAWatchThatLacksAField(String field) {
    Map<String, Object> body = watch(SITE, zone);
    body.remove(field);

    refusesField(body, field, "required");
  }

  @ParameterizedTest
  @CsvSource({
    "id, No Slug, id, format",
    "name, '', name, length",
    "name, 'line\nbreak', name, length",
    "level, NORMAL, level, range",
    "threshold, 0, threshold, range",
    "threshold, -1, threshold, range",
    "threshold, 1000001, threshold, range",
    "clearBelow, 51, clearBelow, range",
    "clearBelow, 0, clearBelow, range",
    "clearBelow, 9, clearBelow, below-floor",
    "forSeconds, -1, forSeconds, range",
    "forSeconds, 3601, forSeconds, range",
    "clearForSeconds, -1, clearForSeconds, range",
    "clearForSeconds, 3601, clearForSeconds, range",
    "escalateAfterSeconds, 4, escalateAfterSeconds, range",
    "escalateAfterSeconds, 86401, escalateAfterSeconds, range",
    "unit, people/m², unit, unit",
    "zoneId, no-such-zone, zoneId, unknown",
    "siteId, another-site, zoneId, unknown"
  })
  void refusesAFieldThatIsNotAsItShouldBe(String field, String value, String wrong, String code) {
    Map<String, Object> body = watch(SITE, zone);
    body.put(field, value);

    refusesField(body, wrong, code);
  }

  @ParameterizedTest
  @CsvSource({"DENSITY, 21, 1", "SILENCE, 4, 1", "SILENCE, 86401, 1"})
  void refusesAThresholdThatItsQuantityCannotHave(String quantity, double threshold, double clear) {
    Map<String, Object> body = watch(SITE, zone);
    body.putAll(Map.of("quantity", quantity, "threshold", threshold, "clearBelow", clear));

    refusesField(body, "threshold", "range");
  }

  @ParameterizedTest
  @CsvSource({
    "SPEED, 4, 5, threshold, range",
    "SPEED, 0.3, 0.2, clearAbove, range",
    "COUNTER_FLOW, 51, 10, threshold, range",
    "PRESSURE, 2, 1, threshold, range",
    "OCCUPANCY, 80, 70, zoneId, no-capacity",
    "MINUTES_TO_LIMIT, 10, 15, zoneId, no-capacity",
    "SITUATION, 0.1, 0.2, quantity, library",
    "FLOW, 66, 60, zoneId, no-lines"
  })
  void refusesWhatAQuantityOrItsZoneCannotHave(
      String quantity, double threshold, double clear, String field, String code) {
    Map<String, Object> body = watch(SITE, zone);
    body.remove("clearBelow");
    boolean falling = List.of("SPEED", "MINUTES_TO_LIMIT", "SITUATION").contains(quantity);
    body.putAll(
        Map.of("quantity", quantity, "threshold", threshold, falling ? "clearAbove" : "clearBelow", clear));

    refusesField(body, field, code);
  }

  @Test
  void aQuantityThatWarnsWhenItFallsClearsAboveItsThreshold() {
    Map<String, Object> body = watch(SITE, zone);
    body.putAll(Map.of("quantity", "SPEED", "threshold", 0.2));
    refusesField(body, "clearBelow", "direction");

    body.remove("clearBelow");
    body.put("clearAbove", 0.4);
    Answer created = supervisor().post(PATH, body);

    assertThat(created.text("/unit")).isEqualTo("m/s");
    assertThat(created.text("/clearAbove")).isEqualTo("0.4");
    assertThat(created.body().has("clearBelow")).isFalse();
  }

  @Test
  void aWatchOverTheLevelNeedsNoThresholdAndTakesNoOther() {
    Map<String, Object> body = watch(SITE, zone);
    body.putAll(Map.of("quantity", "LEVEL", "level", "ACT", "threshold", 3));
    body.remove("clearBelow");
    refusesField(body, "threshold", "level");

    body.remove("threshold");
    Answer created = supervisor().post(PATH, body);

    assertThat(created.text("/threshold")).isEqualTo("2.0");
    assertThat(created.text("/heldBack")).startsWith("The camera has no acceptance test");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{\"quantity\":\"FACES\"}",
        "{\"level\":\"PANIC\"}",
        "{\"threshold\":\"many\"}"
      })
  void refusesABodyThatIsNotAWatch(String body) {
    Answer answer = supervisor().post(PATH, body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");
  }

  @ParameterizedTest
  @CsvSource({"COUNT, ACT", "COUNT, CRITICAL", "SILENCE, ACT", "DENSITY, WATCH"})
  void anUncalibratedZoneCannotArmActOrCriticalNorADensity(String quantity, String level) {
    Map<String, Object> body = watch(SITE, newZone(SITE, false));
    body.putAll(
        Map.of("quantity", quantity, "level", level, "threshold", 15, "clearBelow", 12));

    Answer answer = supervisor().post(PATH, body);

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("not-armable");
  }

  @Test
  void anUncalibratedZoneCanArmACount() {
    newWatch(watch(SITE, newZone(SITE, false)));
  }

  @Test
  void aRetiredCameraTakesItsZoneWithIt() {
    send(topics.cameras(), camera(zone), null);
    await(
        () -> {
          Answer answer = supervisor().post(PATH, watch(SITE, zone));
          return answer.text("/errors/0/code").equals("unknown");
        });
  }

  @Test
  void anOlderStateOfACameraIsDropped() {
    String market = "zone-" + UUID.randomUUID();
    send(
        topics.cameras(), camera(market), cameraState(SITE, market, true).setVersion(5).build());
    send(
        topics.cameras(), camera(market), cameraState(SITE, market, false).setVersion(4).build());
    String marker = newZone(SITE, true);

    await(() -> calibrated(market) && calibrated(marker));
    assertThat(calibrated(market)).isTrue();
  }

  @Test
  void onlyTheSitesOfTheTokenAreSeen() {
    String here = newWatch(watch("market-square", newZone("market-square", true)));
    String elsewhere = newWatch(watch(SITE, zone));

    assertThat(omar().get(PATH + "/" + here).status()).isEqualTo(200);
    assertThat(omar().get(PATH + "/" + elsewhere).code()).isEqualTo("site-forbidden");
    assertThat(omar().get(PATH + "?siteId=" + SITE).code()).isEqualTo("site-forbidden");
    assertThat(ids(omar().get(PATH + "?limit=500"))).contains(here).doesNotContain(elsewhere);
    assertThat(ids(operator().get(PATH + "?limit=500"))).contains(here, elsewhere);
    assertThat(ids(operator().get(PATH + "?limit=500&siteId=" + SITE))).doesNotContain(here);
  }

  @Test
  void pagesMeetEachWatchOnce() {
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      mine.add(newWatch(watch(SITE, zone)));
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      Answer page = operator().get(PATH + "?limit=2&siteId=" + SITE + after);
      seen.addAll(ids(page));
      after = page.text("/next").isEmpty() ? "" : "&after=" + page.text("/next");
      assertThat(Integer.parseInt(page.text("/total"))).isGreaterThanOrEqualTo(5);
    } while (!after.isEmpty());

    assertThat(seen).containsAll(mine).doesNotHaveDuplicates();
    assertThat(operator().get(PATH + "?limit=0").text("/errors/0/field")).isEqualTo("limit");
    assertThat(operator().get(PATH + "?limit=x").code()).isEqualTo("invalid-request");
  }

  private boolean calibrated(String zoneId) {
    return jdbc.sql("SELECT bool_or(calibrated) FROM camera WHERE id = ?")
        .param(camera(zoneId))
        .query((row, _) -> row.getBoolean(1))
        .single();
  }

  private void refusesField(Map<String, Object> body, String field, String code) {
    Answer answer = supervisor().post(PATH, new HashMap<>(body));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(answer.text("/errors/0/field")).isEqualTo(field);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}
