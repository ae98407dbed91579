package org.plainview.watchlist.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Watch;
import org.plainview.watchlist.watch.WatchCatalog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Evaluates the watches over silence by the clock: the value is the number of seconds since the zone was last
 * usably seen. Of several instances one does it at a time.
 */
@Component
class SilenceClock {

  private static final long LOCK = 0x706c61696e73696cL;
  private static final Duration MAX_GAP = Duration.ofSeconds(10);

  private final WatchCatalog catalog;
  private final StateStore store;
  private final HeardZones heard;
  private final Listening listening;
  private final JdbcClient jdbc;
  private final Clock clock;
  private @Nullable Instant lastTick;

  SilenceClock(
      WatchCatalog catalog,
      StateStore store,
      HeardZones heard,
      Listening listening,
      JdbcClient jdbc,
      Clock clock) {
    this.catalog = catalog;
    this.store = store;
    this.heard = heard;
    this.listening = listening;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Looks once. */
  @Transactional
  public synchronized void tick() {
    List<ArmedWatch> silences = catalog.silences();
    if (silences.isEmpty() || !leads()) {
      lastTick = null;
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<StateKey, MachineState> states = store.ofClock();
    Map<HeardZones.Zone, Instant> lastHeard = heard.lastHeard();
    Map<StateKey, MachineState> changed = new HashMap<>();
    List<Episode> episodes = new ArrayList<>();
    for (ArmedWatch armed : silences) {
      Watch watch = armed.watch();
      StateKey key = StateKey.of(watch, StateKey.CLOCK);
      MachineState before = states.getOrDefault(key, MachineState.armed(watch.armedAt()));
      double seconds = silentSeconds(watch, lastHeard, now);
      MachineState resumed = afterGap(before, now);
      Machine.Step step =
          Machine.step(
              watch.condition(),
              resumed,
              now,
              Measure.at(watch.condition(), seconds, seconds, seconds).position());
      if (!step.state().equals(before)) {
        changed.put(key, step.state());
      }
      step.raised()
          .ifPresent(
              since -> episodes.add(Episode.of(watch, StateKey.CLOCK, since, seconds)));
    }
    Changes changes = new Changes(changed, episodes);
    if (!changes.isEmpty()) {
      store.save(changes);
    }
    lastTick = now;
  }

  /** While nobody looked, a zone may have been silent. */
  private MachineState afterGap(MachineState state, Instant now) {
    boolean gap = lastTick == null || lastTick.plus(MAX_GAP).isBefore(now);
    return gap ? Machine.unknown(state, now.minus(1, ChronoUnit.MICROS)) : state;
  }

  private double silentSeconds(
      Watch watch, Map<HeardZones.Zone, Instant> lastHeard, Instant now) {
    Condition condition = watch.condition();
    Instant from = later(watch.armedAt(), listening.since());
    Instant at = lastHeard.get(HeardZones.Zone.of(condition));
    Instant last = at == null ? from : later(at, from);
    return Math.max(0, Duration.between(last, now).toMillis() / 1_000.0);
  }

  private boolean leads() {
    return jdbc.sql("SELECT pg_try_advisory_xact_lock(?)").param(LOCK).query(Boolean.class).single();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
