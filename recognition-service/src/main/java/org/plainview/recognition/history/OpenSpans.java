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

  /** Most cameras have one zone, which is found faster than by a map. */
  private final Map<String, List<OfZone>> cameras = new HashMap<>();
  private final long[] closedUntil = new long[Step.values().length];

  OpenSpans() {
    Arrays.fill(closedUntil, NEVER);
  }

  private record OfZone(String zoneId, String siteId, List<Rollup> open) {}

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
   * @return whether it is the first of any span that is still open
   */
  boolean add(CrowdReading reading, long second, Set<String> blindZones, Consumer<ZoneRollup> late) {
    boolean first = false;
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneReading zone : reading.getZonesList()) {
        first |= add(reading, zone.getZoneId(), zone, second, late);
      }
    } else {
      for (String zoneId : blindZones) {
        first |= add(reading, zoneId, null, second, late);
      }
    }
    return first;
  }

  private boolean add(
      CrowdReading reading,
      String zoneId,
      @Nullable ZoneReading zone,
      long second,
      Consumer<ZoneRollup> late) {
    boolean first = false;
    OfZone open = null;
    for (Step step : STEPS) {
      long start = step.startOf(second);
      if (start < closedUntil[step.ordinal()]) {
        Rollup part = new Rollup(step, start);
        count(part, zone);
        late.accept(part.of(zoneId, reading.getCameraId(), reading.getSiteId()));
      } else {
        open = open == null ? zone(reading, zoneId) : open;
        Rollup rollup = open(open, step, start);
        first |= rollup.isEmpty();
        count(rollup, zone);
      }
    }
    return first;
  }

  private static void count(Rollup rollup, @Nullable ZoneReading zone) {
    if (zone == null) {
      rollup.addNotOk();
    } else {
      rollup.add(zone);
    }
  }

  private OfZone zone(CrowdReading reading, String zoneId) {
    List<OfZone> zones = cameras.computeIfAbsent(reading.getCameraId(), _ -> new ArrayList<>(1));
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).zoneId().equals(zoneId)) {
        return zones.get(i);
      }
    }
    OfZone fresh = new OfZone(zoneId, reading.getSiteId(), new ArrayList<>(4));
    zones.add(fresh);
    return fresh;
  }

  private static Rollup open(OfZone zone, Step step, long start) {
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
    for (Iterator<Map.Entry<String, List<OfZone>>> all = cameras.entrySet().iterator(); all.hasNext(); ) {
      Map.Entry<String, List<OfZone>> camera = all.next();
      camera.getValue().removeIf(zone -> close(step, until, camera.getKey(), zone, closed));
      if (camera.getValue().isEmpty()) {
        all.remove();
      }
    }
    return true;
  }

  long closedUntil(Step step) {
    return closedUntil[step.ordinal()];
  }

  private static boolean close(Step step, long until, String cameraId, OfZone zone, Consumer<ZoneRollup> closed) {
    zone.open().removeIf(
        rollup -> {
          boolean over = rollup.step == step && rollup.endSecond() <= until;
          if (over) {
            closed.accept(rollup.of(zone.zoneId(), cameraId, zone.siteId()));
          }
          return over;
        });
    return zone.open().isEmpty();
  }
}
