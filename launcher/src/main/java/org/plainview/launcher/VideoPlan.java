package org.plainview.launcher;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The registrations for a video that a person wants watched: a site, a zone of all that is seen, a camera. */
final class VideoPlan {

  static final String SITE = "video";

  private VideoPlan() {}

  /** As {@link Seeder#seed} takes it; the camera's id is the same for the same address. */
  static JsonNode of(URI video, Options options) {
    CRC32 crc = new CRC32();
    crc.update(video.toString().getBytes(StandardCharsets.UTF_8));
    String id = "video-%08x".formatted(crc.getValue());
    ObjectNode plan = Api.JSON.createObjectNode();
    plan.putObject("site").put("id", SITE).put("name", "Videos of this machine").putObject("origin").put("lon", 0.0).put("lat", 51.4779);
    plan.putArray("zones")
        .addObject()
        .put("id", id + "-view")
        .put("siteId", SITE)
        .put("name", "All that " + name(video) + " shows")
        .put("place", "OPEN")
        .putNull("polygonM");
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    ObjectNode camera =
        plan.putArray("cameras")
            .addObject()
            .put("id", id)
            .put("siteId", SITE)
            .put("name", name(video))
            .put("streamAddress", video.toString())
            .put("owner", "Whoever runs this machine")
            .put("purpose", "CROWD_SAFETY")
            .put("legalBasis", "Test on this machine")
            .put("necessity", "To see what the platform measures on this video")
            .put("alternatives", "The simulator's video")
            .put("floor", options.floor())
            .put("framesPerSecond", 1)
            .put("detector", "AUTO")
            .put("reviewOn", today.plusMonths(6).toString())
            .put("endOn", today.plusMonths(12).toString());
    camera.putObject("position").put("lon", 0.0).put("lat", 51.4779);
    camera.putArray("analytics").add("COUNT").add("DENSITY").add("FLOW");
    camera.putArray("zoneIds").add(id + "-view");
    options.calibrationFile().ifPresent(file -> camera.set("calibrationBody", json(file)));
    plan.putArray("watches");
    return plan;
  }

  private static String name(URI video) {
    String path = video.getPath() == null ? "" : video.getPath();
    String last = path.substring(path.lastIndexOf('/') + 1);
    return last.isEmpty() ? "the stream" : last;
  }

  private static JsonNode json(Path file) {
    try {
      return Api.JSON.readTree(Files.readString(file));
    } catch (IOException | JacksonException e) {
      throw new LaunchException(file + " is not a calibration in JSON: " + e.getMessage(), e);
    }
  }
}
