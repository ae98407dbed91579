package org.plainview.simulator.describe;

import java.time.LocalDate;
import java.util.List;
import org.plainview.simulator.scene.Plan;
import org.plainview.simulator.view.PinholeCamera;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a registrar would register to have the simulation watched, as bodies of the platform's API. */
public final class Description {

  public static final String CAMERA = "market-square-north";

  private static final String SITE = "market-square";
  private static final double LON = 4.8945;
  private static final double LAT = 52.3727;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * Where the built-in detector still counts within a tenth of the truth; a higher density would be measured
   * worse, and a lower one would not be worth an alert.
   */
  private static final double WATCH_PER_M2 = 0.27;

  private Description() {}

  /** Members {@code site}, {@code zones}, {@code cameras} and {@code watches}. */
  public static String json(int port, LocalDate today) {
    ObjectNode plan = JSON.createObjectNode();
    ObjectNode site = plan.putObject("site").put("id", SITE).put("name", "Market Square");
    site.putObject("origin").put("lon", LON).put("lat", LAT);
    corners(
        site.putArray("outlineM"),
        List.of(
            new double[] {0, 0},
            new double[] {Plan.WIDTH_M, 0},
            new double[] {Plan.WIDTH_M, Plan.STREET_SOUTH_M},
            new double[] {Plan.WIDTH_M + Plan.STREET_LENGTH_M, Plan.STREET_SOUTH_M},
            new double[] {Plan.WIDTH_M + Plan.STREET_LENGTH_M, Plan.STREET_NORTH_M},
            new double[] {Plan.WIDTH_M, Plan.STREET_NORTH_M},
            new double[] {Plan.WIDTH_M, Plan.DEPTH_M},
            new double[] {0, Plan.DEPTH_M},
            new double[] {0, Plan.STREET_NORTH_M},
            new double[] {-Plan.STREET_LENGTH_M, Plan.STREET_NORTH_M},
            new double[] {-Plan.STREET_LENGTH_M, Plan.STREET_SOUTH_M},
            new double[] {0, Plan.STREET_SOUTH_M}));
    ObjectNode zone =
        plan.putArray("zones")
            .addObject()
            .put("id", Plan.ZONE.id())
            .put("name", Plan.ZONE.name())
            .put("place", "OPEN")
            .put("capacity", 140);
    corners(zone.putArray("polygonM"), Plan.ZONE.corners());
    line(zone.putArray("lines").addObject());
    camera(plan.putArray("cameras").addObject(), port, today);
    ArrayNode watches = plan.putArray("watches");
    watch(watches.addObject(), "market-square-filling", "Market Square is filling")
        .put("quantity", "DENSITY")
        .put("threshold", WATCH_PER_M2)
        .put("forSeconds", 10)
        .put("clearBelow", 0.24)
        .put("clearForSeconds", 15)
        .put("escalateAfterSeconds", 120);
    watch(watches.addObject(), "market-square-blind", "Market Square cannot be seen")
        .put("quantity", "SILENCE")
        .put("threshold", 60)
        .put("forSeconds", 0)
        .put("clearBelow", 60)
        .put("clearForSeconds", 10)
        .put("escalateAfterSeconds", 300);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(plan);
  }

  private static ObjectNode watch(ObjectNode watch, String id, String name) {
    return watch
        .put("id", id)
        .put("name", name)
        .put("siteId", SITE)
        .put("zoneId", Plan.ZONE.id())
        .put("level", "WATCH")
        .put("enabled", true);
  }

  /** Across the zone from south to north: whoever walks west comes in. */
  private static void line(ObjectNode line) {
    double middle = Plan.ZONE.corners().stream().mapToDouble(corner -> corner[0]).average().orElseThrow();
    double south = Plan.ZONE.corners().stream().mapToDouble(corner -> corner[1]).min().orElseThrow();
    double north = Plan.ZONE.corners().stream().mapToDouble(corner -> corner[1]).max().orElseThrow();
    line.put("id", "middle").put("name", "Middle of the square");
    line.putArray("from").add(middle).add(south);
    line.putArray("to").add(middle).add(north);
  }

  private static void camera(ObjectNode camera, int port, LocalDate today) {
    camera
        .put("id", CAMERA)
        .put("siteId", SITE)
        .put("name", "Market Square, looking north")
        .put("streamAddress", "http://127.0.0.1:" + port + "/cameras/" + CAMERA + ".ts")
        .put("owner", "City of the demo, public order department")
        .put("purpose", "CROWD_SAFETY")
        .put("legalBasis", "Council decision on crowd safety at events (demo)")
        .put("necessity", "The square fills within minutes on market days, and has two narrow streets")
        .put("alternatives", "Stewards at both streets; a one-way system, which the market rejected")
        .put("floor", 10)
        .put("framesPerSecond", 1)
        .put("detector", "AUTO")
        .put("reviewOn", today.plusMonths(6).toString())
        .put("endOn", today.plusMonths(12).toString());
    camera.putObject("position").put("lon", LON + 0.0003).put("lat", LAT - 0.00005);
    camera.putArray("analytics").add("COUNT").add("DENSITY").add("FLOW");
    camera.putArray("zoneIds").add(Plan.ZONE.id());
    calibration(camera.putObject("calibrationBody"), Plan.CAMERA);
  }

  /** Points that a surveyor could have measured: corners of the paving, spread over the picture. */
  static void calibration(ObjectNode body, PinholeCamera view) {
    body.put("kind", "HOMOGRAPHY").put("imageWidth", view.width()).put("imageHeight", view.height());
    ArrayNode points = body.putArray("points");
    for (double y : new double[] {5.5, 10, 16, 22}) {
      for (double x : new double[] {16.5, 20, 23.5}) {
        PinholeCamera.Seen seen = view.project(x, y, 0);
        points
            .addObject()
            .put("pixelX", seen.u())
            .put("pixelY", seen.v())
            .put("groundX", x)
            .put("groundY", y);
      }
    }
  }

  private static void corners(ArrayNode array, List<double[]> corners) {
    corners.forEach(corner -> array.addArray().add(corner[0]).add(corner[1]));
  }
}
