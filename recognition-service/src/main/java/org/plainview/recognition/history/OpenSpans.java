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
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.contracts.v1.ZoneNumbers;
import org.plainview.contracts.v1.ZoneRollup;

/**
 * The rollups of one partition that are still counting. A reading is counted into the shortest span that is open, and
 * with all of that into the next longer one when it is over. What belongs to a span that was closed before is a part of
 * its own, which adds to what was said of the span. Not thread-safe.
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

  /**
   * @param over rollups whose spans are over, for the next
   */
  private record OfZone(String zoneId, String siteId, List<Rollup> open, List<Rollup> over) {}

  /** Tells, before anything is added, how far a life before this one closed. */
  void closedBefore(Step step, long second) {
    closedUntil[step.ordinal()] = second;
  }

  /** The earliest second of which a span of that length may be open. */
  long openSince(Step step) {
    return closedUntil[step.ordinal()];
  }

  /** Counts in, into longer spans that are open, a span that a life before this one closed. */
  void closedBefore(ZoneRollup span) {
    countInto(zone(span.getCameraId(), span.getZoneId(), span.getSiteId()), span);
  }

  /**
   * Counts a reading in.
   *
   * @param blindZones the camera's zones, where the reading says that it sees none
   * @param late gets what belongs to spans that are closed
   * @return whether it is the first of a span, or came after all of its spans had closed
   */
  boolean add(ReadingNumbers reading, long second, Set<String> blindZones, Consumer<ZoneRollup> late) {
    boolean first = false;
    if (reading.getQuality() == Quality.QUALITY_OK) {
      for (ZoneNumbers zone : reading.getZonesList()) {
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
      ReadingNumbers reading,
      String zoneId,
      @Nullable ZoneNumbers zone,
      long second,
      Consumer<ZoneRollup> late) {
    for (Step step : STEPS) {
      long start = step.startOf(second);
      if (start >= closedUntil[step.ordinal()]) {
        Rollup rollup = open(zone(reading.getCameraId(), zoneId, reading.getSiteId()), step, start);
        boolean first = rollup.isEmpty();
        count(rollup, zone);
        return first;
      }
      Rollup part = new Rollup(step, start);
      count(part, zone);
      late.accept(part.of(zoneId, reading.getCameraId(), reading.getSiteId()));
    }
    return true;
  }

  private static void count(Rollup rollup, @Nullable ZoneNumbers zone) {
    if (zone == null) {
      rollup.addNotOk();
    } else {
      rollup.add(zone);
    }
  }

  private OfZone zone(String cameraId, String zoneId, String siteId) {
    List<OfZone> zones = cameras.computeIfAbsent(cameraId, _ -> new ArrayList<>(1));
    for (int i = 0; i < zones.size(); i++) {
      if (zones.get(i).zoneId().equals(zoneId)) {
        return zones.get(i);
      }
    }
    OfZone fresh = new OfZone(zoneId, siteId, new ArrayList<>(3), new ArrayList<>(2));
    zones.add(fresh);
    return fresh;
  }

  private static Rollup open(OfZone zone, Step step, long start) {
    for (int i = zone.open().size() - 1; i >= 0; i--) {
      Rollup rollup = zone.open().get(i);
      if (rollup.startSecond() == start && rollup.isOf(step)) {
        return rollup;
      }
    }
    Rollup next = zone.over().isEmpty() ? new Rollup(step, start) : zone.over().removeLast();
    next.begin(step, start);
    zone.open().add(next);
    return next;
  }

  /**
   * Closes every span that ends at this second or before; a longer one after the shorter ones in it.
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

  private boolean close(Step step, long until, String cameraId, OfZone zone, Consumer<ZoneRollup> closed) {
    for (int i = 0; i < zone.open().size(); ) {
      Rollup rollup = zone.open().get(i);
      if (rollup.isOf(step) && rollup.endSecond() <= until) {
        zone.open().remove(i);
        ZoneRollup over = rollup.of(zone.zoneId(), cameraId, zone.siteId());
        closed.accept(over);
        zone.over().add(rollup);
        countInto(zone, over);
      } else {
        i++;
      }
    }
    return zone.open().isEmpty();
  }

  /** Into the next longer span than this one that is over. */
  private void countInto(OfZone zone, ZoneRollup over) {
    int longer = Step.ofSeconds(over.getSeconds()).ordinal() + 1;
    if (longer < STEPS.length) {
      long start = STEPS[longer].startOf(over.getStartSecond());
      if (start >= closedUntil[longer]) {
        open(zone, STEPS[longer], start).add(over);
      }
    }
  }
}
