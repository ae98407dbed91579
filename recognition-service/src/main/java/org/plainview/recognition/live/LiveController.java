package org.plainview.recognition.live;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.platform.live.LiveCamera;
import org.plainview.platform.live.LiveLevel;
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

  private final LiveFeed feed;
  private final LiveState state;

  LiveController(LiveFeed feed, LiveState state) {
    this.feed = feed;
    this.state = state;
  }

  record Live(List<LiveZone> zones, List<LiveCamera> cameras, List<LiveLevel> levels) {}

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
    Predicate<String> wanted = site -> siteId == null ? caller.maySee(site) : site.equals(siteId);
    feed.look();
    List<LiveView> views = state.views(wanted);
    return new Live(
        views.stream().flatMap(view -> view.zones().stream()).toList(),
        views.stream().map(LiveView::camera).toList(),
        state.levels(wanted));
  }

  @GetMapping("/api/live/overview")
  Overview overview(Caller caller) {
    feed.look();
    Map<String, List<LiveView>> bySite =
        state.views(caller::maySee).stream()
            .collect(Collectors.groupingBy(view -> view.camera().siteId(), TreeMap::new, Collectors.toList()));
    Map<List<String>, Level> judged = new HashMap<>();
    state.levels(caller::maySee)
        .forEach(level -> judged.put(List.of(level.zoneId(), level.cameraId()), Level.valueOf(level.level())));
    return new Overview(
        bySite.entrySet().stream().map(entry -> overview(entry.getKey(), entry.getValue(), judged)).toList());
  }

  /** By the level over all indicators; until there is one, by the density of the reading. */
  private static SiteOverview overview(String siteId, List<LiveView> views, Map<List<String>, Level> judged) {
    Map<Level, Long> levels =
        views.stream()
            .flatMap(view -> view.zones().stream())
            .map(zone -> judged.getOrDefault(List.of(zone.zoneId(), zone.cameraId()), zone.level()))
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(level -> level, () -> new EnumMap<>(Level.class), Collectors.counting()));
    Map<String, Long> qualities =
        views.stream()
            .collect(Collectors.groupingBy(view -> view.camera().quality(), TreeMap::new, Collectors.counting()));
    Level worst = levels.keySet().stream().max(Comparator.naturalOrder()).orElse(null);
    return new SiteOverview(siteId, worst, levels, qualities);
  }
}
