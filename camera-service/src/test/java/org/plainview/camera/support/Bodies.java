package org.plainview.camera.support;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Good bodies of requests, for tests to change. */
public final class Bodies {

  /** Holds a password that no answer and no log may show. */
  public static final String SECRET = "s3cr3t-of-the-camera";

  public static final String STREAM = "rtsp://viewer:" + SECRET + "@" + NamedHosts.PUBLIC + "/stream1";

  private Bodies() {}

  public static Map<String, Object> site(String id) {
    return map("id", id, "name", "Site " + id, "origin", Map.of("lon", 13.4, "lat", 52.5));
  }

  /** A rectangle of 20 m by 10 m whose lower left corner is at x. */
  public static Map<String, Object> zone(String id, double x) {
    return map(
        "id", id,
        "name", "Zone " + id,
        "place", "OPEN",
        "polygonM", List.of(List.of(x, 0), List.of(x + 20, 0), List.of(x + 20, 10), List.of(x, 10)),
        "capacity", 400);
  }

  /** Across the middle of {@link #zone} at x. */
  public static Map<String, Object> line(String id, double x) {
    return map("id", id, "name", "Line " + id, "from", List.of(x, 5), "to", List.of(x + 20, 5));
  }

  public static Map<String, Object> camera(String id, String siteId) {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    Map<String, Object> body =
        map(
            "id", id,
            "siteId", siteId,
            "name", "Camera " + id,
            "position", Map.of("lon", 13.401, "lat", 52.501),
            "streamAddress", STREAM,
            "owner", "City of Test",
            "purpose", "CROWD_SAFETY",
            "legalBasis", "Public order act, section 5");
    body.putAll(
        map(
            "necessity", "The square fills within minutes",
            "alternatives", "Counting by hand at the gates",
            "analytics", List.of("COUNT", "DENSITY"),
            "zoneIds", List.of(),
            "reviewOn", today.plusMonths(6).toString(),
            "endOn", today.plusYears(3).toString()));
    return body;
  }

  public static Map<String, Object> approval() {
    return map(
        "reason", "Necessary and proportionate",
        "expiresOn", LocalDate.now(ZoneOffset.UTC).plusMonths(6).toString());
  }

  public static Map<String, Object> reason(String reason) {
    return map("reason", reason);
  }

  /** Eight points of a plane seen at an angle; the homography that made them fits exactly. */
  public static Map<String, Object> calibration() {
    List<Map<String, Object>> points =
        List.of(
            point(0, 0), point(20, 0), point(20, 10), point(0, 10),
            point(10, 0), point(10, 10), point(5, 5), point(15, 4));
    return map("kind", "HOMOGRAPHY", "points", points, "imageWidth", 1280, "imageHeight", 720);
  }

  private static Map<String, Object> point(double x, double y) {
    double depth = 1 + y / 20;
    return Map.of("pixelX", (100 + 50 * x) / depth, "pixelY", (600 + 20 * y) / depth, "groundX", x, "groundY", y);
  }

  /** The same body with one value changed; null takes the field out. */
  public static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
    Map<String, Object> changed = new HashMap<>(body);
    if (value == null) {
      changed.remove(field);
    } else {
      changed.put(field, value);
    }
    return changed;
  }

  private static Map<String, Object> map(Object... pairs) {
    Map<String, Object> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}
