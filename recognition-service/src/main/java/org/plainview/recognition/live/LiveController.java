package org.plainview.recognition.live;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.platform.live.LiveCamera;
import org.plainview.platform.live.LiveView;
import org.plainview.platform.live.LiveZone;
import org.plainview.platform.security.Caller;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The live view of the sites in the caller's token. */
@RestController
@Profile("history")
class LiveController {

  private final LiveState state;

  LiveController(LiveState state) {
    this.state = state;
  }

  record Live(List<LiveZone> zones, List<LiveCamera> cameras) {}

  /**
   * @param worstLevel absent when no zone of the site has a level
   * @param zonesByLevel zones with a level, by level
   * @param camerasByQuality cameras, by quality
   */
  record SiteOverview(
      String siteId,
      @Nullable Level worstLevel,
      Map<Level, Long> zonesByLevel,
      Map<String, Long> camerasByQuality) {}

  record Overview(List<SiteOverview> sites) {}

  @GetMapping("/api/live")
  Live live(@RequestParam @Nullable String siteId, Caller caller) {
    if (siteId != null) {
      caller.requireSite(siteId);
    }
    List<LiveView> views =
        state.views(site -> siteId == null ? caller.maySee(site) : site.equals(siteId));
    return new Live(
        views.stream().flatMap(view -> view.zones().stream()).toList(),
        views.stream().map(LiveView::camera).toList());
  }

  @GetMapping("/api/live/overview")
  Overview overview(Caller caller) {
    Map<String, List<LiveView>> bySite =
        state.views(caller::maySee).stream()
            .collect(Collectors.groupingBy(view -> view.camera().siteId(), TreeMap::new, Collectors.toList()));
    return new Overview(
        bySite.entrySet().stream().map(entry -> overview(entry.getKey(), entry.getValue())).toList());
  }

  private static SiteOverview overview(String siteId, List<LiveView> views) {
    Map<Level, Long> levels =
        views.stream()
            .flatMap(view -> view.zones().stream())
            .map(LiveZone::level)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(level -> level, () -> new EnumMap<>(Level.class), Collectors.counting()));
    Map<String, Long> qualities =
        views.stream()
            .collect(Collectors.groupingBy(view -> view.camera().quality(), TreeMap::new, Collectors.counting()));
    Level worst = levels.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
    return new SiteOverview(siteId, worst, levels, qualities);
  }
}
