package org.plainview.camera.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.NamedHosts;
import org.plainview.testing.JsonApi.Answer;

class ProposalIT extends CameraServiceIT {

  @Test
  void showsWhatWasProposedButNotTheStream() {
    String site = newSite();
    String zone = newZone(site, 0);
    String id = fresh("camera");
    Map<String, Object> body = Bodies.with(Bodies.camera(id, site), "zoneIds", List.of(zone));
    done(registrar().post("/api/cameras", body), 201);
    Answer camera = registrar().get("/api/cameras/" + id);
    assertThat(camera.text("/state")).isEqualTo("PROPOSED");
    assertThat(camera.text("/proposedBy")).isEqualTo("remy");
    assertThat(camera.body().path("floor").asInt()).isEqualTo(10);
    assertThat(camera.text("/detector")).isEqualTo("AUTO");
    assertThat(camera.text("/streamScheme")).isEqualTo("rtsp");
    assertThat(camera.text("/zoneIds/0")).isEqualTo(zone);
    assertThat(camera.body().has("streamAddress")).isFalse();
    assertThat(camera.body().has("approvedBy")).isFalse();
    assertThat(camera.body().toString()).doesNotContain(Bodies.SECRET, NamedHosts.PUBLIC);
  }

  @TestFactory
  Stream<DynamicTest> namesTheFieldOfABadProposal() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String site = newSite();
    String zone = newZone(site, 0);
    String elsewhere = newZone(newSite(), 0);
    Map<String, Object> good = Bodies.camera(fresh("camera"), site);
    return Stream.of(
        bad(good, "id", "UPPER"),
        bad(good, "id", "a"),
        bad(good, "siteId", "no-such-site"),
        bad(good, "name", null),
        bad(good, "name", "x".repeat(201)),
        bad(good, "name", "a\u0007b"),
        bad(good, "position", null),
        bad(good, "owner", ""),
        bad(good, "purpose", null),
        bad(good, "purpose", "FACE_RECOGNITION"),
        bad(good, "purpose", "LAW_ENFORCEMENT"),
        bad(good, "legalBasis", " "),
        bad(good, "necessity", null),
        bad(good, "alternatives", null),
        bad(good, "floor", -1),
        bad(good, "floor", "ten"),
        bad(good, "analytics", List.of()),
        bad(good, "analytics", List.of("COUNT", "FACES"), "analytics[1]"),
        bad(good, "analytics", Arrays.asList("COUNT", null), "analytics[1]"),
        bad(good, "zoneIds", List.of(zone, "no-such-zone"), "zoneIds[1]"),
        bad(good, "zoneIds", List.of(elsewhere), "zoneIds[0]"),
        bad(good, "zoneIds", List.of(zone, zone)),
        bad(good, "framesPerSecond", 0),
        bad(good, "framesPerSecond", 30),
        bad(good, "detector", "FACENET"),
        bad(good, "detectionThreshold", 6),
        bad(good, "reviewOn", null),
        bad(good, "reviewOn", today.toString()),
        bad(good, "reviewOn", today.plusYears(4).toString()),
        bad(good, "reviewOn", "soon"),
        bad(good, "endOn", today.minusDays(1).toString()),
        bad(good, "endOn", "+999999999-12-31"),
        bad(good, "streamAddress", null));
  }

  private DynamicTest bad(Map<String, Object> good, String field, Object value) {
    return bad(good, field, value, field);
  }

  private DynamicTest bad(Map<String, Object> good, String field, Object value, String named) {
    String shown = String.valueOf(value);
    return DynamicTest.dynamicTest(
        field + " = " + (shown.length() > 40 ? shown.substring(0, 40) + "…" : shown.replaceAll("\\p{Cntrl}", "?")),
        () -> {
          Answer answer = registrar().post("/api/cameras", Bodies.with(good, field, value));
          assertThat(answer.code()).as("%s", answer.body()).isEqualTo("invalid-fields");
          assertThat(answer.status()).isEqualTo(422);
          assertThat(answer.body().path("errors").valueStream().map(e -> e.path("field").asString())).contains(named);
        });
  }

  @Test
  void namesEveryFieldThatIsMissing() {
    Answer answer = registrar().post("/api/cameras", Map.of());
    assertThat(answer.body().path("errors").valueStream().map(e -> e.path("field").asString()))
        .contains("id", "siteId", "name", "position", "owner", "purpose", "legalBasis", "necessity", "alternatives", "reviewOn", "endOn");
  }

  @Test
  void refusesABodyThatIsNoJson() {
    assertThat(registrar().post("/api/cameras", "{").code()).isEqualTo("invalid-request");
    assertThat(registrar().post("/api/cameras", "[]").code()).isIn("invalid-request", "invalid-fields");
  }

  @TestFactory
  Stream<DynamicTest> refusesStreamAddressesThatLeadInside() {
    Map<String, Object> good = Bodies.camera(fresh("camera"), newSite());
    HOSTS.set("inside.example.org", "93.184.216.34", "10.0.0.8");
    return Stream.of(
            "rtsp://127.0.0.1/", "rtsp://[::1]/", "rtsp://10.0.0.1/", "http://169.254.169.254/latest",
            "rtsp://100.64.0.1/", "rtsp://[fe80::1]/", "rtsp://[64:ff9b::7f00:1]/", "rtsp://[2002:7f00:1::]/",
            "rtsp://inside.example.org/", "file:///etc/passwd", "ftp://" + NamedHosts.PUBLIC + "/")
        .map(
            address ->
                DynamicTest.dynamicTest(
                    address,
                    () -> {
                      Answer answer = registrar().post("/api/cameras", Bodies.with(good, "streamAddress", address));
                      assertThat(answer.code()).as("%s", answer.body()).isEqualTo("forbidden-stream-address");
                      assertThat(answer.text("/errors/0/field")).isEqualTo("streamAddress");
                    }));
  }

  @Test
  void refusesAStreamAddressThatIsNone() {
    Map<String, Object> good = Bodies.camera(fresh("camera"), newSite());
    for (String address : List.of("", "camera 7", "rtsp://", "rtsp://0177.0.0.1/", "rtsp://gone.example.org/")) {
      Answer answer = registrar().post("/api/cameras", Bodies.with(good, "streamAddress", address));
      assertThat(answer.code()).as("%s: %s", address, answer.body()).isEqualTo("invalid-stream-address");
    }
  }

  @Test
  void refusesAnIdThatIsTaken() {
    String site = newSite();
    String id = proposed(site);
    assertThat(registrar().post("/api/cameras", Bodies.camera(id, site)).code()).isEqualTo("conflict");
  }

  @Test
  void refusesAZoneOfTheWholeViewBesideOthers() {
    String site = newSite();
    String zone = newZone(site, 0);
    String view = fresh("view");
    done(registrar().post("/api/sites/" + site + "/zones", Bodies.with(Bodies.zone(view, 0), "polygonM", null)), 201);
    Map<String, Object> good = Bodies.camera(fresh("camera"), site);
    Answer both = registrar().post("/api/cameras", Bodies.with(good, "zoneIds", List.of(zone, view)));
    assertThat(both.text("/errors/0/code")).isEqualTo("overlap");
    done(registrar().post("/api/cameras", Bodies.with(good, "zoneIds", List.of(view))), 201);
  }
}
