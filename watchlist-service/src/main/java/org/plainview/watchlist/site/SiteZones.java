package org.plainview.watchlist.site;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

  /** By zone; a zone is seen by few cameras. */
  private final Map<String, List<ZoneView>> zones = new HashMap<>();

  /** Whether more than its numbers has changed. */
  public boolean take(ZoneLevel level) {
    List<ZoneView> views = zones.computeIfAbsent(level.getZoneId(), _ -> new ArrayList<>(1));
    for (int i = 0; i < views.size(); i++) {
      if (views.get(i).cameraId.equals(level.getCameraId())) {
        return views.get(i).take(level);
      }
    }
    ZoneView first = new ZoneView(level.getCameraId());
    views.add(first);
    return first.take(level);
  }

  /** Leaves out what was said too long ago. */
  public void forget(Instant now) {
    Instant oldest = now.minus(FORGOTTEN_AFTER);
    zones.values().forEach(views -> views.removeIf(view -> view.isBefore(oldest)));
    zones.values().removeIf(List::isEmpty);
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
    for (Map.Entry<String, List<ZoneView>> zone : zones.entrySet()) {
      // A level stands while nothing is heard; numbers do not.
      AlertLevel level = worst(zone.getValue());
      List<ZoneView> seeing =
          zone.getValue().stream().filter(view -> !view.isBlind() && !view.isBefore(oldest)).toList();
      count(state, level, seeing.isEmpty());
      if (level.getNumber() > state.getLevelValue()) {
        state.setLevel(level).setWorstZoneId(zone.getKey());
      }
      people.add(most(seeing));
      for (ZoneView view : seeing) {
        if (!(Double.isNaN(view.densityPerM2()) || view.densityPerM2() <= densest)) {
          densest = view.densityPerM2();
        }
      }
    }
    if (!Double.isNaN(densest)) {
      state.setDensityPerM2(densest);
    }
    people.writeTo(state);
    return state;
  }

  private static AlertLevel worst(List<ZoneView> views) {
    AlertLevel worst = AlertLevel.ALERT_LEVEL_UNSPECIFIED;
    for (ZoneView view : views) {
      worst = view.level().getNumber() > worst.getNumber() ? view.level() : worst;
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
  private static @Nullable ZoneView most(List<ZoneView> views) {
    ZoneView most = null;
    for (ZoneView view : views) {
      // Who says that it is below the floor gives no number, which counts as none here.
      if (most == null || view.people() > most.people()) {
        most = view;
      }
    }
    return most;
  }
}
