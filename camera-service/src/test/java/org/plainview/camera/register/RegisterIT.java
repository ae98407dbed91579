package org.plainview.camera.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.camera.support.Bodies;
import org.plainview.camera.support.CameraServiceIT;
import org.plainview.camera.support.NamedHosts;
import org.plainview.testing.JsonApi.Answer;
import tools.jackson.databind.JsonNode;

class RegisterIT extends CameraServiceIT {

  private static final String REGISTER = "/api/public/register";

  @Test
  void showsWhyACameraIsThereAndNobodyWhoHandledIt() {
    String id = active(newSite());
    Answer answer = done(nobody().get(REGISTER + "/" + id), 200);
    JsonNode feature = answer.body();
    assertThat(feature.propertyNames()).containsExactlyInAnyOrder("type", "id", "geometry", "properties");
    assertThat(feature.at("/geometry/type").asString()).isEqualTo("Point");
    assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(13.401);
    assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(52.501);
    assertThat(feature.path("properties").propertyNames())
        .as("an allow-list: a new field is a decision")
        .containsExactlyInAnyOrder(
            "name", "siteId", "owner", "purpose", "legalBasis", "necessity", "alternatives", "floor", "analytics",
            "state", "proposedOn", "approvedOn", "approvalExpiresOn", "reviewOn", "endOn", "calibrated");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    assertThat(feature.at("/properties/state").asString()).isEqualTo("ACTIVE");
    assertThat(feature.at("/properties/approvedOn").asString()).isBetween(today.minusDays(1).toString(), today.toString());
    assertThat(feature.at("/properties/approvalExpiresOn").asString()).isEqualTo(Bodies.approval().get("expiresOn"));
    assertThat(feature.at("/properties/calibrated").asBoolean()).isFalse();
    assertThat(feature.toString())
        .doesNotContain("remy", "ines", "Necessary and proportionate", Bodies.SECRET, NamedHosts.PUBLIC, "rtsp");
    assertThat(nobody().get(REGISTER + "/no-such-camera").code()).isEqualTo("not-found");
  }

  @Test
  void findsCamerasByPlaceAndText() {
    String site = newSite();
    String one = cameraAt(site, -150.1, -40.1, "Fountain 100% north");
    String two = cameraAt(site, -150.2, -40.2, "Gate");
    assertThat(ids("?bbox=-150.3,-40.3,-150.0,-40.0")).contains(one, two);
    assertThat(ids("?bbox=-150.15,-40.15,-150.0,-40.0")).contains(one).doesNotContain(two);
    assertThat(ids("?q=fountain%20100%25&bbox=-151,-41,-150,-40")).containsExactly(one);
    assertThat(ids("?q=" + site.toUpperCase() + "&limit=10")).containsExactlyInAnyOrder(one, two);
    assertThat(ids("?q=f_untain&bbox=-151,-41,-150,-40")).isEmpty();
    assertThat(nobody().get(REGISTER + "?q=a%00b").code()).isEqualTo("invalid-request");
    assertThat(nobody().get(REGISTER + "?after=a%00b").code()).isEqualTo("invalid-request");
    Answer page = nobody().get(REGISTER + "?limit=1&q=" + site);
    assertThat(page.text("/type")).isEqualTo("FeatureCollection");
    assertThat(page.body().path("total").asInt()).isEqualTo(2);
    assertThat(page.body().path("features").size()).isEqualTo(1);
    Answer rest = nobody().get(REGISTER + "?limit=1&q=" + site + "&after=" + page.text("/next"));
    assertThat(rest.text("/features/0/id")).isNotEqualTo(page.text("/features/0/id"));
    assertThat(rest.body().has("next")).isFalse();
  }

  @Test
  void refusesABoxAPageOrAZoomThatIsNone() {
    for (String bbox : List.of("1,2,3", "a,b,c,d", "10,0,-10,5", "0,10,5,-10", "NaN,0,1,1", "1,2,3,4,5")) {
      for (String path : List.of(REGISTER, REGISTER + "/clusters")) {
        assertThat(nobody().get(path + "?bbox=" + bbox).text("/errors/0/field")).as(bbox).isEqualTo("bbox");
      }
    }
    assertThat(nobody().get(REGISTER + "?limit=0").text("/errors/0/field")).isEqualTo("limit");
    assertThat(nobody().get(REGISTER + "?limit=10001").text("/errors/0/field")).isEqualTo("limit");
    assertThat(nobody().get(REGISTER + "/clusters?zoom=-1").text("/errors/0/field")).isEqualTo("zoom");
    assertThat(nobody().get(REGISTER + "/clusters?zoom=25").text("/errors/0/field")).isEqualTo("zoom");
    assertThat(nobody().get(REGISTER + "/clusters?zoom=near").code()).isEqualTo("invalid-request");
  }

  @Test
  void gathersCamerasOnTheMapAndTakesThemApartWhenItComesCloser() {
    String site = newSite();
    String one = cameraAt(site, -140.100, -45.100, "One");
    String two = cameraAt(site, -140.101, -45.101, "Two");
    done(registrar().post("/api/cameras/" + cameraAt(site, -140.1, -45.1, "Gone") + "/retire", Bodies.reason("x")), 200);
    done(oversight().post("/api/cameras/" + two + "/approve", Bodies.approval()), 200);
    Answer far = nobody().get(REGISTER + "/clusters?bbox=-141,-46,-140,-45&zoom=5");
    assertThat(far.body().path("features").size()).isEqualTo(1);
    assertThat(far.body().at("/features/0/properties/count").asInt()).isEqualTo(2);
    assertThat(far.body().at("/features/0/properties/byState/PROPOSED").asInt()).isEqualTo(1);
    assertThat(far.body().at("/features/0/properties/byState/APPROVED").asInt()).isEqualTo(1);
    assertThat(far.body().at("/features/0").has("id")).isFalse();
    Answer near = nobody().get(REGISTER + "/clusters?bbox=-141,-46,-140,-45&zoom=18");
    assertThat(near.body().path("features").valueStream().map(f -> f.path("id").asString())).containsExactlyInAnyOrder(one, two);
    assertThat(near.body().path("features").valueStream().map(f -> f.at("/properties/name").asString()))
        .containsExactlyInAnyOrder("One", "Two");
  }

  @Test
  void sumsUpWhatThereIs() {
    Answer before = nobody().get(REGISTER + "/summary");
    active(newSite());
    Answer after = nobody().get(REGISTER + "/summary");
    assertThat(after.body().path("cameras").asLong()).isEqualTo(before.body().path("cameras").asLong() + 1);
    assertThat(after.body().at("/byPurpose/CROWD_SAFETY").asLong()).isEqualTo(before.body().at("/byPurpose/CROWD_SAFETY").asLong() + 1);
    assertThat(after.body().path("sites").asLong()).isEqualTo(before.body().path("sites").asLong() + 1);
  }

  private String cameraAt(String site, double lon, double lat, String name) {
    String id = fresh("camera");
    Map<String, Object> body = Bodies.with(Bodies.camera(id, site), "position", Map.of("lon", lon, "lat", lat));
    done(registrar().post("/api/cameras", Bodies.with(body, "name", name)), 201);
    return id;
  }

  private List<String> ids(String query) {
    Answer answer = done(nobody().get(REGISTER + query), 200);
    return answer.body().path("features").valueStream().map(feature -> feature.path("id").asString()).toList();
  }
}
