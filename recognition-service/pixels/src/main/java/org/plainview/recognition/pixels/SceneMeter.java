package org.plainview.recognition.pixels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;

/** Measures the zones of one camera, from picture to picture. Safe for any thread. */
final class SceneMeter {

  private final Map<String, ZoneMeter> meters = new HashMap<>();
  private @Nullable Scene known;
  private @Nullable ImageSize picture;

  /**
   * Every zone of the scene, floor applied.
   *
   * @param crowd of these people; null without calibration
   */
  synchronized List<ZoneMeasure> measure(
      Instant at, Scene scene, List<Detection> people, ImageSize size, CountUncertainty error, @Nullable CrowdSample crowd) {
    if (!scene.equals(known) || !size.equals(picture)) {
      known = scene;
      picture = size;
      meters.clear();
    }
    List<ZoneMeasure> measures = new ArrayList<>();
    for (ZoneMeasure measure : Counter.measure(scene, people, size, error)) {
      ZoneMeter meter = meter(measure.zoneId(), scene, size);
      if (meter != null && crowd != null && measure instanceof ZoneMeasure.Counted counted) {
        measures.add(counted.with(meter.measure(seconds(at), crowd, counted.people(), error)));
      } else {
        if (meter != null) {
          meter.forget();
        }
        measures.add(measure);
      }
    }
    return measures;
  }

  /**
   * The same zones when nothing has changed since they were measured, but for what is measured over a while.
   *
   * @param before what {@link #measure} gave last
   */
  synchronized List<ZoneMeasure> still(Instant at, List<ZoneMeasure> before) {
    List<ZoneMeasure> measures = new ArrayList<>();
    for (ZoneMeasure measure : before) {
      ZoneMeter meter = meters.get(measure.zoneId());
      GroundMeasure ground = measure instanceof ZoneMeasure.Counted counted ? counted.ground() : null;
      if (meter != null && ground != null && measure instanceof ZoneMeasure.Counted counted) {
        measures.add(counted.with(meter.still(seconds(at), ground)));
      } else {
        measures.add(measure);
      }
    }
    return measures;
  }

  private static double seconds(Instant at) {
    return at.getEpochSecond() + at.getNano() / 1e9;
  }

  /** The picture could not be measured: what was before it says nothing about what comes after. */
  synchronized void interrupt() {
    meters.values().forEach(ZoneMeter::forget);
  }

  private @Nullable ZoneMeter meter(String zoneId, Scene scene, ImageSize size) {
    GroundCalibration calibration = scene.calibration();
    if (calibration == null) {
      return null;
    }
    for (SceneZone zone : scene.zones()) {
      GroundPolygon polygon = zone.polygon();
      if (zone.zoneId().equals(zoneId) && polygon != null) {
        return meters.computeIfAbsent(
            zoneId,
            _ -> new ZoneMeter(polygon, zone.lines(), new FootError(calibration, size), scene.approved().flow()));
      }
    }
    return null;
  }
}
