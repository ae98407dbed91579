package org.plainview.watchlist.situation;

import jakarta.annotation.PostConstruct;
import java.util.Comparator;
import java.util.List;
import org.plainview.crowd.situation.Situation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The enabled situations in memory, at most about a second behind the database. Readers never wait. */
@Component
class SituationLibrary {

  private static final Logger log = LoggerFactory.getLogger(SituationLibrary.class);

  private final SituationStore store;
  private volatile Snapshot snapshot = new Snapshot(-1, List.of());

  SituationLibrary(SituationStore store) {
    this.store = store;
  }

  private record Snapshot(long version, List<NamedSituation> situations) {}

  /** A named situation, and how far another is from it. */
  record Compared(NamedSituation named, double distance) {

    boolean matches() {
      return named.matches(distance);
    }
  }

  /** Every enabled one that applies at the site, the nearest first. */
  List<Compared> compare(Situation situation, String siteId) {
    return snapshot.situations().stream()
        .filter(named -> named.appliesTo(siteId))
        .map(named -> new Compared(named, situation.distanceTo(named.situation())))
        .sorted(Comparator.comparingDouble(Compared::distance))
        .toList();
  }

  boolean isEmpty() {
    return snapshot.situations().isEmpty();
  }

  @Scheduled(fixedDelay = 1_000)
  void poll() {
    try {
      refresh();
    } catch (DataAccessException e) {
      log.warn("Situations cannot be refreshed: {}", e.toString());
    }
  }

  /** Reads them again if anything has changed; at the start, before any minute is compared. */
  @PostConstruct
  synchronized void refresh() {
    // First the version: a change in between is then noticed by the next poll.
    long version = store.version();
    if (version != snapshot.version()) {
      snapshot = new Snapshot(version, store.enabled());
    }
  }
}
