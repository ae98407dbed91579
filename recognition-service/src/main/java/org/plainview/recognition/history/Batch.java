package org.plainview.recognition.history;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.platform.kafka.Times;

/** What has been read of one partition since the last transaction. Not thread-safe. */
final class Batch {

  private final long from;
  private final Map<Rollup.Key, Rollup> rollups = new HashMap<>();
  private final Set<String> changedCameras = new HashSet<>();
  private long next;

  /**
   * @param from the first offset it will hold
   */
  Batch(long from) {
    this.from = from;
    this.next = from;
  }

  /** Counts a reading in. */
  void add(long offset, CrowdReading reading, CameraZones zones) {
    skip(offset);
    Instant observedAt = Times.instant(reading.getObservedAt());
    String camera = reading.getCameraId();
    if (reading.getQuality() == Quality.QUALITY_OK) {
      if (zones.learn(reading)) {
        changedCameras.add(camera);
      }
      for (ZoneReading zone : reading.getZonesList()) {
        for (Step step : Step.values()) {
          rollup(step, zone.getZoneId(), camera, reading.getSiteId(), observedAt).add(zone);
        }
      }
    } else {
      for (String zone : zones.of(camera)) {
        for (Step step : Step.values()) {
          rollup(step, zone, camera, reading.getSiteId(), observedAt).addNotOk();
        }
      }
    }
  }

  /** Passes a record that does not count. */
  void skip(long offset) {
    next = offset + 1;
  }

  boolean isEmpty() {
    return next == from;
  }

  long from() {
    return from;
  }

  /** The offset after the last that it holds. */
  long next() {
    return next;
  }

  Map<Rollup.Key, Rollup> rollups() {
    return rollups;
  }

  Set<String> changedCameras() {
    return changedCameras;
  }

  private Rollup rollup(Step step, String zone, String camera, String site, Instant at) {
    return rollups.computeIfAbsent(
        new Rollup.Key(step, zone, camera, site, step.startOf(at).getEpochSecond()), _ -> new Rollup());
  }
}
