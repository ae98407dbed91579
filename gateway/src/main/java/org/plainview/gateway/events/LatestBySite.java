package org.plainview.gateway.events;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.ZoneLevel;
import org.plainview.platform.live.LiveCamera;
import org.plainview.platform.live.LiveLevel;
import org.plainview.platform.live.LiveView;
import org.plainview.platform.live.LiveZone;
import tools.jackson.databind.json.JsonMapper;

/** Gathers readings and levels between two sendings: of each zone and camera the newest, per site. For one thread. */
final class LatestBySite {

  private final JsonMapper json;
  private final Map<String, Site> sites = new HashMap<>();

  LatestBySite(JsonMapper json) {
    this.json = json;
  }

  private record ZoneOfCamera(String zoneId, String cameraId) {}

  private record Site(
      Map<ZoneOfCamera, LiveZone> zones, Map<String, LiveCamera> cameras, Map<ZoneOfCamera, LiveLevel> levels) {
    Site() {
      this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }
  }

  void add(ZoneLevel event) {
    LiveLevel level = LiveLevel.of(event);
    sites
        .computeIfAbsent(level.siteId(), _ -> new Site())
        .levels()
        .merge(
            new ZoneOfCamera(level.zoneId(), level.cameraId()),
            level,
            (known, other) -> other.at().isBefore(known.at()) ? known : other);
  }

  void add(CrowdReading reading) {
    LiveView view = LiveView.of(reading);
    Site site = sites.computeIfAbsent(reading.getSiteId(), _ -> new Site());
    LiveCamera known = site.cameras().get(reading.getCameraId());
    if (known != null && known.observedAt().isAfter(view.camera().observedAt())) {
      return;
    }
    site.cameras().put(reading.getCameraId(), view.camera());
    // A zone that its camera no longer vouches for must not be sent as if it did.
    site.zones().keySet().removeIf(zone -> zone.cameraId().equals(reading.getCameraId()));
    view.zones()
        .forEach(zone -> site.zones().put(new ZoneOfCamera(zone.zoneId(), zone.cameraId()), zone));
  }

  /** At most three events per site: its zones, its cameras, its levels. Starts anew. */
  List<SiteEvent> drain() {
    List<SiteEvent> events = new ArrayList<>();
    sites.forEach(
        (siteId, site) -> {
          if (!site.zones().isEmpty()) {
            events.add(
                SiteEvent.of(siteId, "zones", json.writeValueAsBytes(site.zones().values())));
          }
          if (!site.cameras().isEmpty()) {
            events.add(
                SiteEvent.of(siteId, "cameras", json.writeValueAsBytes(site.cameras().values())));
          }
          if (!site.levels().isEmpty()) {
            events.add(SiteEvent.of(siteId, "levels", json.writeValueAsBytes(site.levels().values())));
          }
        });
    sites.clear();
    return events;
  }
}
