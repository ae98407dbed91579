package org.plainview.watchlist.watch;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.CompiledExpression;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.zone.KnownSite;
import org.plainview.watchlist.zone.KnownZone;
import org.plainview.watchlist.zone.ZoneDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The enabled watches in memory, at most about a second behind the database, whichever instance wrote them.
 * Readers never wait.
 */
@Component
public class WatchCatalog {

  private static final Logger log = LoggerFactory.getLogger(WatchCatalog.class);

  private final WatchStore store;
  private final ZoneDirectory zones;
  private volatile Snapshot snapshot = new Snapshot(-1, Map.of(), Map.of(), Map.of(), List.of(), Set.of(), Map.of());

  WatchCatalog(WatchStore store, ZoneDirectory zones) {
    this.store = store;
    this.zones = zones;
  }

  /**
   * @param zones those that watches look at
   * @param byZone watches over what readings say, by zone id
   * @param bySite watches over a site as a whole, by its id
   * @param silences watches over silence
   * @param expressions compiled, by watch and revision: their windows outlive a refresh
   */
  private record Snapshot(
      long version,
      Map<List<String>, KnownZone> zones,
      Map<String, List<ArmedWatch>> byZone,
      Map<String, List<ArmedWatch>> bySite,
      List<ArmedWatch> silences,
      Set<List<String>> silentZones,
      Map<String, CompiledExpression> expressions) {}

  /** Watches over what readings say of the zone. */
  public List<ArmedWatch> of(String siteId, String zoneId) {
    List<ArmedWatch> found = snapshot.byZone().get(zoneId);
    if (found == null) {
      return List.of();
    }
    for (ArmedWatch armed : found) {
      if (!armed.watch().condition().siteId().equals(siteId)) {
        return found.stream()
            .filter(one -> one.watch().condition().siteId().equals(siteId))
            .toList();
      }
    }
    return found;
  }

  /** Watches over the site as a whole. */
  public List<ArmedWatch> ofSite(String siteId) {
    return snapshot.bySite().getOrDefault(siteId, List.of());
  }

  /** A zone that a watch looks at; null when no camera reports on it. */
  @Nullable KnownZone zone(String siteId, String zoneId) {
    return snapshot.zones().get(List.of(siteId, zoneId));
  }

  /** Watches over silence, of every zone. */
  public List<ArmedWatch> silences() {
    return snapshot.silences();
  }

  /** The watch as the database has it, while it is enabled and of that revision. */
  public Optional<Watch> current(String watchId, int revision) {
    return store.find(watchId).filter(watch -> watch.enabled() && watch.revision() == revision);
  }

  /** Every enabled watch. */
  public Stream<Watch> enabled() {
    Snapshot known = snapshot;
    return Stream.of(known.byZone().values(), known.bySite().values(), List.of(known.silences()))
        .flatMap(Collection::stream)
        .flatMap(List::stream)
        .map(ArmedWatch::watch);
  }

  /** Whether the zone has a watch over silence. */
  public boolean hasSilence(String siteId, String zoneId) {
    Set<List<String>> silent = snapshot.silentZones();
    return !silent.isEmpty() && silent.contains(List.of(siteId, zoneId));
  }

  @Scheduled(fixedDelay = 1_000)
  void poll() {
    try {
      if (store.version() != snapshot.version()) {
        refresh();
      }
    } catch (DataAccessException e) {
      log.warn("Watches cannot be refreshed: {}", e.toString());
    }
  }

  /** Reads the watches now; at the start, before any reading is evaluated. */
  @PostConstruct
  public synchronized void refresh() {
    // First the version: a change in between is then noticed by the next poll.
    long version = store.version();
    Map<List<String>, KnownZone> known = new HashMap<>();
    zones.watched().forEach(zone -> known.put(List.of(zone.siteId(), zone.zoneId()), zone));
    Map<String, KnownSite> sites = new HashMap<>();
    zones.watchedSites().forEach(site -> sites.put(site.siteId(), site));
    Map<String, List<ArmedWatch>> byZone = new HashMap<>();
    Map<String, List<ArmedWatch>> bySite = new HashMap<>();
    List<ArmedWatch> silences = new ArrayList<>();
    Set<List<String>> silentZones = new HashSet<>();
    Map<String, CompiledExpression> expressions = new HashMap<>();
    for (Watch watch : store.enabled()) {
      Condition condition = watch.condition();
      String text = condition.expression();
      CompiledExpression expression = text == null ? null : compiled(watch, text);
      if (expression != null) {
        expressions.put(key(watch), expression);
      } else if (text != null) {
        continue;
      }
      if (condition.isOfSite()) {
        KnownSite site = sites.get(condition.siteId());
        bySite
            .computeIfAbsent(condition.siteId(), _ -> new ArrayList<>())
            .add(new ArmedWatch(watch, null, null, site == null ? 0 : site.floor(), expression));
        continue;
      }
      KnownZone zone = known.get(List.of(condition.siteId(), condition.zoneId()));
      ArmedWatch armed = armed(watch, zone, expression);
      if (condition.quantity() == Quantity.SILENCE) {
        silences.add(armed);
        silentZones.add(List.of(condition.siteId(), condition.zoneId()));
      } else {
        byZone.computeIfAbsent(condition.zoneId(), _ -> new ArrayList<>()).add(armed);
      }
    }
    snapshot =
        new Snapshot(
            version,
            Map.copyOf(known),
            // Asked with each reading: see JudgedCameras of Map.copyOf.
            byZone,
            Map.copyOf(bySite),
            List.copyOf(silences),
            Set.copyOf(silentZones),
            Map.copyOf(expressions));
  }

  private @Nullable CompiledExpression compiled(Watch watch, String text) {
    CompiledExpression known = snapshot.expressions().get(key(watch));
    if (known != null) {
      return known;
    }
    return switch (Expressions.compile(text, watch.condition().isOfSite() ? Scope.SITE : Scope.ZONE)) {
      case Compilation.Compiled now -> now.expression();
      case Compilation.Refused refused -> {
        log.error(
            "Watch {} does not look: its condition was accepted once and is not any more ({}). Write it again.",
            watch.id(),
            refused.problems().getFirst().code());
        yield null;
      }
    };
  }

  private static String key(Watch watch) {
    return watch.id() + "/" + watch.revision();
  }

  private static ArmedWatch armed(
      Watch watch, @Nullable KnownZone zone, @Nullable CompiledExpression expression) {
    return zone == null
        ? new ArmedWatch(watch, null, null, 0, expression)
        : new ArmedWatch(watch, zone.areaM2(), zone.capacity(), zone.floor(), expression);
  }
}
