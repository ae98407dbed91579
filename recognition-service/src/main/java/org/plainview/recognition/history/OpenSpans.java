package org.plainview.recognition.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ZoneReading;
import org.plainview.contracts.v1.ZoneRollup;

/**
 * The rollups of one partition that are still counting. What belongs to a span that was closed before is a part of its
 * own, which adds to what was said of the span. Not thread-safe.
 */
final class OpenSpans {

  private static final long NEVER = Long.MIN_VALUE;
  private static final Step[] STEPS = Step.values();

  private final Map<String, Map<String, OfZone>> cameras = new HashMap<>();
  private final long[] closedUntil = new long[Step.values().length];

  OpenSpans() {
    Arrays.fill(closedUntil, NEVER);
  }

  private record OfZone(String siteId, List<Rollup> open) {}

  /** Tells, before anything is added, how far a life before this one closed. */
  void closedBefore(Step step, long second) {
    closedUntil[step.ordinal()] = second;
  }

  /** The earliest second of any span that may be open. */
  long openSince() {
    return Arrays.stream(closedUntil).min().orElse(NEVER);
  }

  /**
   * Counts a reading in.
   *
   * @param blindZones the camera's zones, where the reading says that it sees none
   * @param late gets what belongs to spans that are closed
   */
  void add(CrowdReading reading, long second, Set<String> blindZones, Consumer<ZoneRollup> late) {
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneReading zone : reading.getZonesList()) {
        add(reading, zone.getZoneId(), zone, second, late);
      }
    } else {
      blindZones.forEach(zoneId -> add(reading, zoneId, null, second, late));
    }
  }

  private void add(
      CrowdReading reading,
      String zoneId,
      @Nullable ZoneReading zone,
      long second,
      Consumer<ZoneRollup> late) {
    for (Step step : STEPS) {
      long start = step.startOf(second);
      if (start < closedUntil[step.ordinal()]) {
        Rollup part = new Rollup(step, start);
        count(part, zone);
        late.accept(part.of(zoneId, reading.getCameraId(), reading.getSiteId()));
      } else {
        count(open(reading, zoneId, step, start), zone);
      }
    }
  }

  private static void count(Rollup rollup, @Nullable ZoneReading zone) {
    if (zone == null) {
      rollup.addNotOk();
    } else {
      rollup.add(zone);
    }
  }

  private Rollup open(CrowdReading reading, String zoneId, Step step, long start) {
    OfZone zone =
        cameras
            .computeIfAbsent(reading.getCameraId(), _ -> new HashMap<>(2))
            .computeIfAbsent(zoneId, _ -> new OfZone(reading.getSiteId(), new ArrayList<>(4)));
    for (int i = zone.open().size() - 1; i >= 0; i--) {
      Rollup rollup = zone.open().get(i);
      if (rollup.startSecond == start && rollup.step == step) {
        return rollup;
      }
    }
    Rollup fresh = new Rollup(step, start);
    zone.open().add(fresh);
    return fresh;
  }

  /**
   * Closes every span that ends at this second or before.
   *
   * @param closed gets their rollups
   * @return whether a span of that length was closed for the first time
   */
  boolean close(Step step, long second, Consumer<ZoneRollup> closed) {
    long until = step.startOf(second);
    if (until <= closedUntil[step.ordinal()]) {
      return false;
    }
    closedUntil[step.ordinal()] = until;
    for (Iterator<Map.Entry<String, Map<String, OfZone>>> all = cameras.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, Map<String, OfZone>> camera = all.next();
      camera.getValue().entrySet().removeIf(zone -> close(step, until, camera.getKey(), zone, closed));
      if (camera.getValue().isEmpty()) {
        all.remove();
      }
    }
    return true;
  }

  long closedUntil(Step step) {
    return closedUntil[step.ordinal()];
  }

  private static boolean close(
      Step step, long until, String cameraId, Map.Entry<String, OfZone> zone, Consumer<ZoneRollup> closed) {
    zone.getValue().open().removeIf(
        rollup -> {
          boolean over = rollup.step == step && rollup.endSecond() <= until;
          if (over) {
            closed.accept(rollup.of(zone.getKey(), cameraId, zone.getValue().siteId()));
          }
          return over;
        });
    return zone.getValue().open().isEmpty();
  }
}
