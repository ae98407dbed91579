package org.plainview.recognition.pixels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.level.Estimate;

/** From detections to zones, floor included: behind this, no person is left in the data. */
final class Counter {

  private Counter() {}

  static List<ZoneMeasure> measure(
      Scene scene, List<Detection> people, ImageSize picture, CountUncertainty error) {
    List<ZoneMeasure> measures = new ArrayList<>();
    for (SceneZone zone : scene.zones()) {
      countIn(zone, scene, people, picture)
          .ifPresent(count -> measures.add(measure(zone, scene, count, error)));
    }
    return measures;
  }

  /** Empty where the zone's ground cannot be told from the rest of the picture. */
  private static Optional<Integer> countIn(
      SceneZone zone, Scene scene, List<Detection> people, ImageSize picture) {
    GroundPolygon polygon = zone.polygon();
    GroundCalibration calibration = scene.calibration();
    if (polygon != null && calibration != null) {
      return Optional.of(
          (int)
              people.stream()
                  .map(person -> ground(person, calibration, picture))
                  .filter(point -> point != null && polygon.contains(point))
                  .count());
    }
    return polygon == null || scene.zones().size() == 1 ? Optional.of(people.size()) : Optional.empty();
  }

  private static @Nullable GroundPoint ground(
      Detection person, GroundCalibration calibration, ImageSize picture) {
    return calibration.toGround(person.foot(), picture).orElse(null);
  }

  private static ZoneMeasure measure(SceneZone zone, Scene scene, int count, CountUncertainty error) {
    int floor = scene.floor();
    Estimate interval = error.around(count);
    if (interval.value() < floor) {
      return new ZoneMeasure.BelowFloor(zone.zoneId(), floor);
    }
    Estimate people = new Estimate(interval.value(), Math.max(floor, interval.low()), interval.high());
    GroundPolygon polygon = zone.polygon();
    Estimate density =
        polygon != null && scene.calibration() != null && scene.approved().density()
            ? people.dividedBy(polygon.areaM2())
            : null;
    return new ZoneMeasure.Counted(zone.zoneId(), floor, people, density, null);
  }
}
