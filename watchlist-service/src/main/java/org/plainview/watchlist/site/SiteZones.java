package org.plainview.watchlist.site;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.AlertLevel;
import org.plainview.contracts.v1.SiteState;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.kafka.Times;

/** What was last said of each zone of a site, by each camera. Not thread-safe. */
public final class SiteZones {

  /** Of a zone that nobody speaks of for so long nothing is known: each is spoken of every ten seconds. */
  public static final Duration BLIND_AFTER = Duration.ofSeconds(30);

  /** A zone that nobody has spoken of for so long is none any more. */
  private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

  private final Map<String, Map<String, ZoneLevel>> zones = new HashMap<>();

  /** Whether more than its numbers has changed. */
  public boolean take(ZoneLevel level) {
    Map<String, ZoneLevel> cameras = zones.computeIfAbsent(level.getZoneId(), _ -> new HashMap<>(2));
    ZoneLevel before = cameras.get(level.getCameraId());
    if (before != null && Times.instant(before.getAt()).isAfter(Times.instant(level.getAt()))) {
      return false;
    }
    cameras.put(level.getCameraId(), level);
    return before == null || before.getLevel() != level.getLevel() || isBlind(before) != isBlind(level);
  }

  /** Leaves out what was said too long ago. */
  public void forget(Instant now) {
    Instant oldest = now.minus(FORGOTTEN_AFTER);
    zones.values().forEach(
        cameras -> cameras.values().removeIf(level -> Times.instant(level.getAt()).isBefore(oldest)));
    zones.values().removeIf(Map::isEmpty);
  }

  public boolean isEmpty() {
    return zones.isEmpty();
  }

  /** All of it together, but since when it has had its level. */
  public SiteState.Builder state(String siteId, Instant now) {
    SiteState.Builder state = SiteState.newBuilder().setSiteId(siteId).setAt(Times.timestamp(now));
    Instant oldest = now.minus(BLIND_AFTER);
    People people = new People();
    double densest = Double.NaN;
    for (Map.Entry<String, Map<String, ZoneLevel>> zone : zones.entrySet()) {
      // A level stands while nothing is heard; numbers do not.
      AlertLevel level = worst(zone.getValue());
      List<ZoneLevel> seeing =
          zone.getValue().values().stream()
              .filter(one -> !isBlind(one) && !Times.instant(one.getAt()).isBefore(oldest))
              .toList();
      count(state, level, seeing.isEmpty());
      if (level.getNumber() > state.getLevelValue()) {
        state.setLevel(level).setWorstZoneId(zone.getKey());
      }
      people.add(most(seeing));
      for (ZoneLevel one : seeing) {
        if (one.hasDensityPerM2() && !(one.getDensityPerM2() <= densest)) {
          densest = one.getDensityPerM2();
        }
      }
    }
    if (!Double.isNaN(densest)) {
      state.setDensityPerM2(densest);
    }
    people.writeTo(state);
    return state;
  }

  private static AlertLevel worst(Map<String, ZoneLevel> cameras) {
    AlertLevel worst = AlertLevel.ALERT_LEVEL_UNSPECIFIED;
    for (ZoneLevel one : cameras.values()) {
      worst = one.getLevelValue() > worst.getNumber() ? one.getLevel() : worst;
    }
    return worst;
  }

  private static void count(SiteState.Builder state, AlertLevel level, boolean blind) {
    switch (level) {
      case ALERT_LEVEL_WATCH -> state.setZonesWatch(state.getZonesWatch() + 1);
      case ALERT_LEVEL_ACT -> state.setZonesAct(state.getZonesAct() + 1);
      case ALERT_LEVEL_CRITICAL -> state.setZonesCritical(state.getZonesCritical() + 1);
      case ALERT_LEVEL_UNSPECIFIED, UNRECOGNIZED -> {
        if (!blind) {
          state.setZonesNormal(state.getZonesNormal() + 1);
        }
      }
    }
    if (blind) {
      state.setZonesBlind(state.getZonesBlind() + 1);
    }
  }

  /** Of several cameras that see a zone, the one that sees the most people; null where none sees it. */
  private static @Nullable ZoneLevel most(List<ZoneLevel> cameras) {
    ZoneLevel most = null;
    for (ZoneLevel one : cameras) {
      // Who says that it is below the floor gives no number, which counts as none here.
      if (most == null || one.getCount() > most.getCount()) {
        most = one;
      }
    }
    return most;
  }

  private static boolean isBlind(ZoneLevel level) {
    return !level.getBelowFloor() && !level.hasCount();
  }
}
