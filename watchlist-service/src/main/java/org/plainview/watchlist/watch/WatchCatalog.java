package org.plainview.watchlist.watch;

import jakarta.annotation.PostConstruct;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
  private volatile Snapshot snapshot = new Snapshot(-1, Map.of(), Map.of(), List.of(), Set.of());

  WatchCatalog(WatchStore store, ZoneDirectory zones) {
    this.store = store;
    this.zones = zones;
  }

  /**
   * @param zones those that watches look at
   * @param byZone watches over what readings say, by zone id
   * @param silences watches over silence
   */
  private record Snapshot(
      long version,
      Map<List<String>, KnownZone> zones,
      Map<String, List<ArmedWatch>> byZone,
      List<ArmedWatch> silences,
      Set<List<String>> silentZones) {}

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
    return Stream.concat(known.byZone().values().stream().flatMap(List::stream), known.silences().stream())
        .map(ArmedWatch::watch);
  }

  /** Whether the zone has a watch over silence. */
  public boolean hasSilence(String siteId, String zoneId) {
    return snapshot.silentZones().contains(List.of(siteId, zoneId));
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
    Map<String, List<ArmedWatch>> byZone = new HashMap<>();
    List<ArmedWatch> silences = new ArrayList<>();
    Set<List<String>> silentZones = new HashSet<>();
    for (Watch watch : store.enabled()) {
      Condition condition = watch.condition();
      KnownZone zone = known.get(List.of(condition.siteId(), condition.zoneId()));
      ArmedWatch armed = armed(watch, zone);
      if (condition.quantity() == Quantity.SILENCE) {
        silences.add(armed);
        silentZones.add(List.of(condition.siteId(), condition.zoneId()));
      } else {
        byZone.computeIfAbsent(condition.zoneId(), _ -> new ArrayList<>()).add(armed);
      }
    }
    snapshot =
        new Snapshot(
            version, Map.copyOf(known), Map.copyOf(byZone), List.copyOf(silences), Set.copyOf(silentZones));
  }

  private static ArmedWatch armed(Watch watch, @Nullable KnownZone zone) {
    return zone == null
        ? new ArmedWatch(watch, null, null)
        : new ArmedWatch(watch, zone.areaM2(), zone.capacity());
  }
}
