package org.plainview.camera.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
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
import org.plainview.camera.support.NamedHosts;
import org.plainview.testing.JsonApi.Answer;

class ChangeIT extends CameraServiceIT {

  @TestFactory
  Stream<DynamicTest> asksForApprovalAgainWhenTheScopeChanges() {
    String site = newSite();
    String zone = newZone(site, 0);
    String end = LocalDate.now(ZoneOffset.UTC).plusYears(2).toString();
    return Stream.of(
        change(site, "purpose", "EVENT_PLANNING", "PROPOSED"),
        change(site, "streamAddress", "rtsp://" + NamedHosts.PUBLIC + "/another", "PROPOSED"),
        change(site, "floor", 9, "PROPOSED"),
        change(site, "floor", 20, "ACTIVE"),
        change(site, "zoneIds", List.of(zone), "PROPOSED"),
        change(site, "analytics", List.of("COUNT", "DENSITY", "FLOW"), "PROPOSED"),
        change(site, "detector", "HOG", "PROPOSED"),
        change(site, "detectionThreshold", 0.3, "PROPOSED"),
        change(site, "position", Map.of("lon", 13.5, "lat", 52.5), "PROPOSED"),
        change(site, "endOn", end, "PROPOSED"),
        change(site, "name", "Another name", "ACTIVE"),
        change(site, "framesPerSecond", 0.5, "ACTIVE"));
  }

  private DynamicTest change(String site, String field, Object value, String state) {
    return DynamicTest.dynamicTest(
        field + " = " + value + " -> " + state,
        () -> {
          String id = active(site);
          Map<String, Object> body = Bodies.with(Bodies.with(Bodies.camera(id, site), "streamAddress", null), field, value);
          Answer answer = done(registrar().put("/api/cameras/" + id, body), 200);
          assertThat(answer.text("/state")).isEqualTo(state);
          assertThat(answer.body().path("version").asLong()).isGreaterThan(2);
          assertThat(answer.body().has("approvedBy")).isEqualTo(state.equals("ACTIVE"));
          assertThat(answer.text("/stateReason").isEmpty()).isEqualTo(state.equals("ACTIVE"));
        });
  }

  @Test
  void keepsTheStreamThatAChangeLeavesOut() {
    String site = newSite();
    String id = approved(site);
    done(registrar().put("/api/cameras/" + id, Bodies.with(Bodies.camera(id, site), "streamAddress", null)), 200);
    assertThat(state(id)).isEqualTo("APPROVED");
    assertThat(registrar().get("/api/cameras/" + id).text("/streamScheme")).isEqualTo("rtsp");
  }

  @Test
  void calibratesAnActiveCameraUnderANewVersion() {
    String id = active(newSite());
    long before = version(id);
    Answer answer = done(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()), 200);
    assertThat(answer.text("/state")).isEqualTo("ACTIVE");
    assertThat(answer.text("/calibration/kind")).isEqualTo("HOMOGRAPHY");
    assertThat(answer.body().at("/calibration/residualM").asDouble()).isLessThan(0.001);
    assertThat(version(id)).isGreaterThan(before);
  }

  @Test
  void triesACalibrationWithoutKeepingIt() {
    String id = proposed(newSite());
    Answer trial = done(registrar().post("/api/cameras/" + id + "/calibration/trial", Bodies.calibration()), 200);
    assertThat(trial.text("/kind")).isEqualTo("HOMOGRAPHY");
    assertThat(trial.body().at("/pairResidualsM").size()).isEqualTo(8);
    assertThat(trial.body().at("/pairResidualsM/3").asDouble()).isLessThan(0.001);
    assertThat(trial.body().at("/gridPixels").size()).isPositive();
    assertThat(registrar().get("/api/cameras/" + id).body().has("calibration")).isFalse();
    assertThat(registrar().post("/api/cameras/" + id + "/calibration/trial", Bodies.with(Bodies.calibration(), "points", List.of())).code()).isEqualTo("invalid-calibration");
  }

  @Test
  void refusesACalibrationThatFixesNoGround() {
    String path = "/api/cameras/" + proposed(newSite()) + "/calibration";
    Answer few = registrar().put(path, Map.of("kind", "HOMOGRAPHY", "points", List.of(), "imageWidth", 1280, "imageHeight", 720));
    assertThat(few.code()).isEqualTo("invalid-calibration");
    assertThat(few.text("/errors/0/field")).isEqualTo("points");
    assertThat(registrar().put(path, Bodies.with(Bodies.calibration(), "kind", "FISHEYE")).text("/errors/0/field")).isEqualTo("kind");
    assertThat(registrar().put(path, Bodies.with(Bodies.calibration(), "imageWidth", null)).text("/errors/0/field"))
        .isEqualTo("imageWidth");
    assertThat(registrar().put(path, Bodies.with(Bodies.calibration(), "kind", null)).code()).isEqualTo("invalid-calibration");
  }

  @Test
  void asksForApprovalAgainWhenAZoneIsReshapedButNotWhenItIsRenamed() {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone))), 201);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    String other = approved(site);
    long version = version(id);
    String path = "/api/sites/" + site + "/zones/" + zone;
    done(registrar().put(path, Bodies.with(Bodies.zone(zone, 0), "name", "The square")), 200);
    assertThat(state(id)).isEqualTo("APPROVED");
    assertThat(version(id)).isGreaterThan(version);
    done(registrar().put(path, Bodies.zone(zone, 1)), 200);
    assertThat(state(id)).isEqualTo("PROPOSED");
    assertThat(state(other)).isEqualTo("APPROVED");
  }

  @Test
  void asksForApprovalAgainWhenALineIsMovedButNotWhenItIsRenamed() {
    String site = newSite();
    String zone = newZone(site, 0);
    String path = "/api/sites/" + site + "/zones/" + zone;
    Map<String, Object> lined = Bodies.with(Bodies.zone(zone, 0), "lines", List.of(Bodies.line("gate", 0)));
    done(registrar().put(path, lined), 200);
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone))), 201);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    Map<String, Object> renamed = Bodies.with(Bodies.line("gate", 0), "name", "West gate");
    done(registrar().put(path, Bodies.with(Bodies.with(lined, "lines", List.of(renamed)), "place", "DEAD_END")), 200);
    assertThat(state(id)).isEqualTo("APPROVED");
    done(registrar().put(path, Bodies.with(lined, "lines", List.of(Bodies.line("gate", 2)))), 200);
    assertThat(state(id)).isEqualTo("PROPOSED");
  }

  @Test
  void refusesToMakeAZoneTheWholeViewOfACameraThatHasOthers() {
    String site = newSite();
    List<String> zones = List.of(newZone(site, 0), newZone(site, 20));
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.with(Bodies.camera(id, site), "zoneIds", zones)), 201);
    Map<String, Object> whole = Bodies.with(Bodies.zone(zones.get(0), 0), "polygonM", null);
    assertThat(registrar().put("/api/sites/" + site + "/zones/" + zones.get(0), whole).code()).isEqualTo("zones-overlap");
    assertThat(registrar().get("/api/sites/" + site + "/zones").body().at("/items").valueStream().map(z -> z.path("areaM2").asInt()))
        .containsExactly(200, 200);
    assertThat(version(id)).isZero();
  }

  @Test
  void refusesAChangeMadeFromAnOldVersion() {
    String site = newSite();
    String id = proposed(site);
    Map<String, Object> body = Bodies.with(Bodies.camera(id, site), "version", version(id));
    done(registrar().put("/api/cameras/" + id, Bodies.with(body, "name", "First")), 200);
    assertThat(registrar().put("/api/cameras/" + id, Bodies.with(body, "name", "Second")).code()).isEqualTo("conflict");
    assertThat(registrar().get("/api/cameras/" + id).text("/name")).isEqualTo("First");
  }

  @Test
  void letsOneOfManyWinWhoDecideAtOnce() throws Exception {
    String id = proposed(newSite());
    List<Callable<Answer>> decisions = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      decisions.add(() -> oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()));
    }
    List<Answer> answers = new ArrayList<>();
    try (ExecutorService people = Executors.newFixedThreadPool(decisions.size())) {
      for (Future<Answer> answer : people.invokeAll(decisions)) {
        answers.add(answer.get());
      }
    }
    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers).filteredOn(answer -> answer.status() != 200).extracting(Answer::code).containsAnyOf("conflict", "wrong-state");
    assertThat(answers).filteredOn(answer -> answer.status() != 200).extracting(Answer::code).isSubsetOf("conflict", "wrong-state");
    assertThat(registrar().get("/api/cameras/" + id + "/history").body().path("total").asInt()).isEqualTo(2);
  }

  @Test
  void doesNotChangeARetiredCamera() {
    String site = newSite();
    String id = proposed(site);
    done(registrar().post("/api/cameras/" + id + "/retire", Bodies.reason("Never built")), 200);
    assertThat(registrar().put("/api/cameras/" + id, Bodies.camera(id, site)).code()).isEqualTo("wrong-state");
    assertThat(registrar().put("/api/cameras/" + id + "/calibration", Bodies.calibration()).code()).isEqualTo("wrong-state");
  }

  @Test
  void doesNotChangeAnId() {
    String site = newSite();
    String id = proposed(site);
    assertThat(registrar().put("/api/cameras/" + id, Bodies.camera(fresh("camera"), site)).text("/errors/0/field")).isEqualTo("id");
    assertThat(registrar().put("/api/cameras/no-such-camera", Bodies.camera("no-such-camera", site)).code()).isEqualTo("not-found");
  }

  private long version(String id) {
    return registrar().get("/api/cameras/" + id).body().path("version").asLong();
  }
}
