package org.plainview.watchlist.watch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.zone.KnownZone;
import org.plainview.watchlist.zone.ZoneDirectory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PresetController {

  private final ZoneDirectory zones;

  PresetController(ZoneDirectory zones) {
    this.zones = zones;
  }

  record PresetList(PlaceType place, List<Preset> items) {}

  /** For the kind of place that the zone is; for an open place when none is asked about. */
  @GetMapping("/api/watch-presets")
  PresetList presets(
      Caller caller,
      @RequestParam(required = false) @Nullable String siteId,
      @RequestParam(required = false) @Nullable String zoneId) {
    if (siteId != null) {
      caller.requireSite(siteId);
    }
    Optional<KnownZone> zone = siteId == null || zoneId == null ? Optional.empty() : zones.find(siteId, zoneId);
    PlaceType place = zone.map(KnownZone::place).orElse(PlaceType.OPEN);
    List<Preset> presets =
        Presets.of(place).stream().map(preset -> preset.unavailable(why(preset, place, zone.orElse(null)))).toList();
    return new PresetList(place, presets);
  }

  private static @Nullable String why(Preset preset, PlaceType place, @Nullable KnownZone zone) {
    String expression = preset.watch().expression();
    if (zone == null || expression == null || expression.startsWith(Scope.SITE.root())) {
      return Presets.unfit(preset, place);
    }
    return ExpressionRules.problems(expression, Scope.ZONE, List.of(zone)).stream()
        .map(FieldProblem::message)
        .findFirst()
        .orElseGet(() -> Presets.unfit(preset, place));
  }
}
