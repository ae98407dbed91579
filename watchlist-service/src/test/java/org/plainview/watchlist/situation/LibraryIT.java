package org.plainview.watchlist.situation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.testing.JsonApi.Answer;

class LibraryIT extends SituationServiceIT {

  private static final String PATH = "/api/situations";

  @Test
  void aSituationIsMadeOfAZonesMinuteReadChangedAndDeleted() {
    String zone = newZoneId();
    minute(SITE, zone, anHourAgo(), vector(0.5), AlertLevel.ALERT_LEVEL_ACT);
    Map<String, Object> body = situation(SITE, vector(0));
    body.remove("features");
    body.putAll(Map.of("siteId", SITE, "zoneId", zone, "minute", anHourAgo().plusSeconds(20).toString(), "level", "ACT"));

    Answer created = supervisor().post(PATH, body);
    String path = PATH + "/" + created.text("/id");

    assertThat(created.status()).isEqualTo(201);
    assertThat(created.text("/source/minute")).isEqualTo(anHourAgo().toString());
    assertThat(created.text("/described/0/value")).isEqualTo("4.0");
    assertThat(created.text("/distance")).isEqualTo("0.05");
    assertThat(created.text("/createdBy")).isEqualTo("sofia");
    assertThat(created.body().has("precision")).isFalse();
    assertThat(operator().get(path).body()).isEqualTo(created.body());

    List.of("siteId", "zoneId", "minute", "level").forEach(body::remove);
    body.put("maxDistance", 0.08);
    body.put("enabled", false);
    Answer changed = supervisor().put(path, body);
    assertThat(changed.text("/distance")).isEqualTo("0.08");
    assertThat(changed.text("/enabled")).isEqualTo("false");
    assertThat(changed.body().has("level")).isFalse();

    assertThat(supervisor().delete(path).status()).isEqualTo(204);
    assertThat(operator().get(path).code()).isEqualTo("not-found");
    assertThat(supervisor().put(path, body).code()).isEqualTo("not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name, length",
    "name, , name, required",
    "kind, , kind, required",
    "maxDistance, 0, maxDistance, range",
    "maxDistance, 0.6, maxDistance, range",
    "maxDistance, , maxDistance, required",
    "level, NORMAL, level, range",
    "minute, 2026-01-01T00:00:00Z, features, both",
    "features, , siteId, required"
  })
  void refusesAFieldThatIsNotAsItShouldBe(String field, String value, String wrong, String code) {
    Map<String, Object> body = situation(SITE, vector(0.5));
    body.put(field, value);

    Answer answer = supervisor().post(PATH, body);

    assertThat(answer.code()).isEqualTo("invalid-fields");
    assertThat(answer.text("/errors/0/field")).isEqualTo(wrong);
    assertThat(answer.text("/errors/0/code")).isEqualTo(code);
  }

  @Test
  void refusesFeaturesThatAreNoSituation() {
    Map<String, Object> body = situation(SITE, new float[] {0.5f});
    assertThat(supervisor().post(PATH, body).text("/errors/0/field")).isEqualTo("features");

    body.put("features", vector(1.5));
    assertThat(supervisor().post(PATH, body).text("/errors/0/field")).isEqualTo("features");
  }

  @Test
  void refusesAMinuteThatIsNotKeptAndOtherFeaturesLater() {
    Map<String, Object> body = situation(SITE, vector(0.5));
    String path = PATH + "/" + newSituation(body);
    assertThat(supervisor().put(path, body).text("/errors/0/code")).isEqualTo("fixed");

    body.remove("features");
    body.putAll(Map.of("siteId", SITE, "zoneId", newZoneId(), "minute", anHourAgo().toString()));
    assertThat(supervisor().post(PATH, body).text("/errors/0/field")).isEqualTo("minute");
  }

  @Test
  void onlyThoseOfTheSitesOfTheTokenAndOfEverySiteAreSeen() {
    String here = newSituation(situation("market-square", vector(0.5)));
    String elsewhere = newSituation(situation(SITE, vector(0.5)));
    Map<String, Object> everywhere = situation(SITE, vector(0.5));
    everywhere.put("siteIds", List.of());
    String all = newSituation(everywhere);

    assertThat(ids(omar().get(PATH + "?limit=500"))).contains(here, all).doesNotContain(elsewhere);
    assertThat(ids(operator().get(PATH + "?limit=500"))).contains(here, all, elsewhere);
    assertThat(omar().get(PATH + "/" + elsewhere).code()).isEqualTo("site-forbidden");
    assertThat(omar().get(PATH + "/" + all).status()).isEqualTo(200);
    assertThat(operator().post(PATH, new HashMap<>(everywhere)).code()).isEqualTo("forbidden");
  }

  @Test
  void pagesMeetEachSituationOnce() {
    List<String> mine = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      mine.add(newSituation(situation(SITE, vector(0.5))));
    }
    List<String> seen = new ArrayList<>();
    String after = "";
    do {
      Answer page = operator().get(PATH + "?limit=2&siteId=" + SITE + after);
      seen.addAll(ids(page));
      after = page.text("/next").isEmpty() ? "" : "&after=" + page.text("/next");
    } while (!after.isEmpty());

    assertThat(seen).containsAll(mine).doesNotHaveDuplicates();
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.body().get("items").forEach(item -> ids.add(item.get("id").asString()));
    return ids;
  }
}
