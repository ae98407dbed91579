package org.plainview.camera.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;

class SitesIT extends CameraServiceIT {

  @Test
  void keepsASiteAndItsZonesWithTheirAreas() {
    String site = newSite();
    String zone = newZone(site, 0);
    Answer zones = registrar().get("/api/sites/" + site + "/zones");
    assertThat(zones.text("/items/0/id")).isEqualTo(zone);
    assertThat(zones.body().at("/items/0/areaM2").asDouble()).isEqualTo(200, within(1e-9));
    assertThat(zones.body().at("/items/0/polygonM/1/0").asDouble()).isEqualTo(20);
    assertThat(zones.body().at("/total").asInt()).isEqualTo(1);
    Answer changed =
        done(registrar().put("/api/sites/" + site, Bodies.with(Bodies.site(site), "outlineM", List.of(List.of(0, 0), List.of(90, 0), List.of(90, 90)))), 200);
    assertThat(changed.body().at("/outlineM/2/1").asDouble()).isEqualTo(90);
  }

  @TestFactory
  Stream<DynamicTest> namesTheFieldOfABadSite() {
    Map<String, Object> good = Bodies.site(fresh("site"));
    return Stream.of(
        refused("an id with spaces", Bodies.with(good, "id", "Market Square"), "id"),
        refused("no name", Bodies.with(good, "name", null), "name"),
        refused("a NUL in the name", Bodies.with(good, "name", "a\u0000b"), "name"),
        refused("no origin", Bodies.with(good, "origin", null), "origin"),
        refused("a latitude beyond the pole", Bodies.with(good, "origin", Map.of("lon", 0, "lat", 91)), "origin.lat"),
        refused("half an origin", Bodies.with(good, "origin", Map.of("lon", 0)), "origin.lat"),
        refused("text for a number", Bodies.with(good, "origin", Map.of("lon", "east", "lat", 0)), "origin.lon"));
  }

  private DynamicTest refused(String what, Map<String, Object> body, String field) {
    return DynamicTest.dynamicTest(
        what,
        () -> {
          Answer answer = registrar().post("/api/sites", body);
          assertThat(answer.code()).as("%s", answer.body()).isEqualTo("invalid-fields");
          assertThat(answer.text("/errors/0/field")).isEqualTo(field);
          assertThat(answer.text("/errors/0/message")).isNotBlank();
        });
  }

  @Test
  void refusesAnOutlineThatCrossesItself() {
    Map<String, Object> body =
        Bodies.with(Bodies.site(fresh("site")), "outlineM", List.of(List.of(0, 0), List.of(9, 9), List.of(9, 0), List.of(0, 9)));
    assertThat(registrar().post("/api/sites", body).code()).isEqualTo("invalid-zone");
  }

  @Test
  void refusesAnIdThatIsTakenAndAnotherIdInAChange() {
    String site = newSite();
    String zone = newZone(site, 0);
    assertThat(registrar().post("/api/sites", Bodies.site(site)).code()).isEqualTo("conflict");
    assertThat(registrar().post("/api/sites/" + site + "/zones", Bodies.zone(zone, 100)).code()).isEqualTo("conflict");
    assertThat(registrar().put("/api/sites/" + site, Bodies.site("another-id")).code()).isEqualTo("invalid-fields");
    assertThat(registrar().put("/api/sites/" + site + "/zones/" + zone, Bodies.zone("another-id", 0)).code())
        .isEqualTo("invalid-fields");
  }

  @Test
  void refusesZonesThatShareGround() {
    String site = newSite();
    newZone(site, 0);
    String apart = newZone(site, 20);
    Answer overlapping = registrar().post("/api/sites/" + site + "/zones", Bodies.zone(fresh("zone"), 39));
    assertThat(overlapping.code()).isEqualTo("zones-overlap");
    assertThat(registrar().put("/api/sites/" + site + "/zones/" + apart, Bodies.zone(apart, 10)).code())
        .isEqualTo("zones-overlap");
    done(registrar().put("/api/sites/" + site + "/zones/" + apart, Bodies.zone(apart, 21)), 200);
    String elsewhere = newSite();
    newZone(elsewhere, 0);
  }

  @Test
  void letsOneOfManyWinWhoDrawOnTheSameGroundAtOnce() throws Exception {
    String zones = "/api/sites/" + newSite() + "/zones";
    List<Callable<Answer>> drawings = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Map<String, Object> zone = Bodies.zone(fresh("zone"), i);
      drawings.add(() -> registrar().post(zones, zone));
    }
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(drawings.size())) {
      for (Future<Answer> answer : people.invokeAll(drawings)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.code().equals("zones-overlap")).hasSize(7);
  }

  @Test
  void refusesAZoneWithoutShapeOrSense() {
    String zones = "/api/sites/" + newSite() + "/zones";
    Map<String, Object> good = Bodies.zone(fresh("zone"), 0);
    assertThat(registrar().post(zones, Bodies.with(good, "polygonM", List.of(List.of(0, 0), List.of(1, 1)))).code())
        .isEqualTo("invalid-zone");
    assertThat(registrar().post(zones, Bodies.with(good, "capacity", 0)).text("/errors/0/field")).isEqualTo("capacity");
    assertThat(registrar().post(zones, Bodies.with(good, "place", "CAGE")).text("/errors/0/field")).isEqualTo("place");
    assertThat(registrar().post("/api/sites/no-such-site/zones", good).code()).isEqualTo("not-found");
    done(registrar().post(zones, Bodies.with(good, "polygonM", null)), 201);
  }

  @Test
  void keepsThePlaceAndTheLinesOfAZone() {
    String site = newSite();
    String id = fresh("zone");
    Map<String, Object> zone = Bodies.with(Bodies.with(Bodies.zone(id, 0), "place", "STAIRS"), "lines", List.of(Bodies.line("top", 0)));
    done(registrar().post("/api/sites/" + site + "/zones", zone), 201);
    Answer kept = registrar().get("/api/sites/" + site + "/zones");
    assertThat(kept.text("/items/0/place")).isEqualTo("STAIRS");
    assertThat(kept.text("/items/0/lines/0/name")).isEqualTo("Line top");
    assertThat(kept.body().at("/items/0/lines/0/to/0").asDouble()).isEqualTo(20);
    String plain = newZone(site, 40);
    assertThat(registrar().put("/api/sites/" + site + "/zones/" + plain, Bodies.with(Bodies.zone(plain, 40), "place", null)).text("/place"))
        .isEqualTo("OPEN");
  }

  @Test
  void namesTheFieldOfABadLine() {
    String site = newSite();
    Map<String, Object> good = Bodies.zone(fresh("zone"), 0);
    String zones = "/api/sites/" + site + "/zones";
    assertThat(registrar().post(zones, Bodies.with(good, "lines", List.of(Bodies.line("top", 100)))).text("/errors/0/field"))
        .isEqualTo("lines[0]");
    assertThat(registrar().post(zones, Bodies.with(good, "lines", List.of(Bodies.line("A line", 0)))).text("/errors/0/field"))
        .isEqualTo("lines[0].id");
    assertThat(registrar().post(zones, Bodies.with(good, "lines", List.of(Bodies.with(Bodies.line("top", 0), "to", null)))).text("/errors/0/field"))
        .isEqualTo("lines[0].to");
  }

  @Test
  void showsAnOperatorOnlyTheSitesOfTheToken() {
    String site = newSite();
    JsonApi omar = JsonApi.asUser("omar", baseUrl());
    if (registrar().get("/api/sites/market-square").status() == 404) {
      done(registrar().post("/api/sites", Bodies.site("market-square")), 201);
    }
    assertThat(omar.get("/api/sites/market-square").status()).isEqualTo(200);
    assertThat(omar.get("/api/sites").body().at("/items").valueStream().map(item -> item.path("id").asString()))
        .containsExactly("market-square");
    assertThat(omar.get("/api/sites/" + site).code()).isEqualTo("site-forbidden");
    assertThat(omar.get("/api/sites/" + site + "/zones").code()).isEqualTo("site-forbidden");
    String camera = proposed(site);
    assertThat(omar.get("/api/cameras/" + camera).code()).isEqualTo("site-forbidden");
    assertThat(omar.get("/api/cameras/" + camera + "/history").code()).isEqualTo("site-forbidden");
    assertThat(omar.get("/api/cameras?siteId=" + site).body().path("total").asInt()).isZero();
    assertThat(as(Role.OPERATOR).get("/api/cameras?siteId=" + site).body().path("total").asInt()).isEqualTo(1);
  }

  @Test
  void pagesTheList() {
    for (int i = 0; i < 3; i++) {
      newSite();
    }
    Answer first = registrar().get("/api/sites?limit=2");
    assertThat(first.body().path("items").size()).isEqualTo(2);
    Answer second = registrar().get("/api/sites?limit=2&after=" + first.text("/next"));
    assertThat(second.text("/items/0/id")).isGreaterThan(first.text("/items/1/id"));
    assertThat(registrar().get("/api/sites?limit=0").text("/errors/0/field")).isEqualTo("limit");
    assertThat(registrar().get("/api/sites?limit=x").code()).isEqualTo("invalid-request");
  }
}
