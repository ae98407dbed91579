package org.plainview.launcher;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Registers what a deployment shows: sites, zones, cameras, watches. All of it goes through the API, with a
 * registrar who proposes and an overseer who approves, and stands in the audit log.
 */
final class Seeder {

  private static final String REGISTRAR = "remy";
  private static final String OVERSIGHT = "ines";
  private static final String SUPERVISOR = "sofia";
  private static final int ZONE_TRIES = 60;

  private final Api api;
  private final Console console;

  Seeder(Api api, Console console) {
    this.api = api;
    this.console = console;
  }

  /**
   * Registers what is described and missing.
   *
   * @param plan members {@code site}, {@code zones}, {@code cameras}, {@code watches}: bodies of the API
   */
  void seed(JsonNode plan) throws InterruptedException {
    JsonNode site = plan.path("site");
    String siteId = site.path("id").asString();
    if (api.get(REGISTRAR, "/api/sites/" + siteId).status() == 404) {
      require("site " + siteId, api.post(REGISTRAR, "/api/sites", site));
    }
    List<String> zones = ids(api.get(REGISTRAR, "/api/sites/" + siteId + "/zones"));
    for (JsonNode zone : plan.path("zones")) {
      if (!zones.contains(zone.path("id").asString())) {
        require("zone " + zone.path("id").asString(), api.post(REGISTRAR, "/api/sites/" + siteId + "/zones", zone));
      }
    }
    for (JsonNode camera : plan.path("cameras")) {
      camera(camera);
    }
    List<String> watches = ids(api.get(SUPERVISOR, "/api/watches?siteId=" + siteId));
    for (JsonNode watch : plan.path("watches")) {
      if (!watches.contains(watch.path("id").asString())) {
        watch(watch);
      }
    }
  }

  private void camera(JsonNode described) throws InterruptedException {
    ObjectNode proposal = ((ObjectNode) described).deepCopy();
    JsonNode calibration = proposal.remove("calibrationBody");
    String id = proposal.path("id").asString();
    String path = "/api/cameras/" + id;
    Api.Answer known = api.get(REGISTRAR, path);
    if (known.status() == 404) {
      require("camera " + id, api.post(REGISTRAR, "/api/cameras", proposal));
      if (calibration != null && !calibration.isNull()) {
        require("calibration of " + id, api.put(REGISTRAR, path + "/calibration", calibration));
      }
      known = api.get(REGISTRAR, path);
    } else if (differs(known.body(), proposal, calibration)) {
      console.say(
          "camera %s is known: it keeps its approved floor of %d and %s"
              .formatted(
                  id,
                  known.body().path("floor").asInt(),
                  known.body().path("calibration").isObject() ? "its calibration" : "has no calibration"));
    }
    if ("PROPOSED".equals(state(known))) {
      ObjectNode approval =
          Api.JSON.createObjectNode()
              .put("reason", "Camera of the demo on this machine")
              .put("expiresOn", LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString());
      require("approval of " + id, api.post(OVERSIGHT, path + "/approve", approval));
      known = api.get(REGISTRAR, path);
    }
    if ("APPROVED".equals(state(known))) {
      require("activation of " + id, api.post(REGISTRAR, path + "/activate", Api.JSON.createObjectNode()));
      console.say("camera " + id + " is proposed, approved and active");
    }
  }

  private static boolean differs(JsonNode known, JsonNode proposal, @Nullable JsonNode calibration) {
    return known.path("floor").asInt() != proposal.path("floor").asInt()
        || (calibration != null && !calibration.isNull() && !known.path("calibration").isObject());
  }

  /** The watchlist hears of a new zone from Kafka, a moment after the registry has it. */
  private void watch(JsonNode watch) throws InterruptedException {
    Api.Answer answer = api.post(SUPERVISOR, "/api/watches", watch);
    for (int tries = 0; answer.status() == 422 && tries < ZONE_TRIES; tries++) {
      Thread.sleep(500);
      answer = api.post(SUPERVISOR, "/api/watches", watch);
    }
    require("watch " + watch.path("id").asString(), answer);
  }

  private static String state(Api.Answer camera) {
    return camera.body().path("state").asString("");
  }

  private static List<String> ids(Api.Answer list) {
    JsonNode items = list.body().isArray() ? list.body() : list.body().path("items");
    return items.valueStream().map(item -> item.path("id").asString("")).toList();
  }

  private static void require(String what, Api.Answer answer) {
    if (!answer.isOk() && answer.status() != 409) {
      throw new LaunchException(
          "The platform refused the " + what + " (" + answer.status() + "): " + answer.body());
    }
  }
}
