package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.plainview.contracts.v1.SiteState;
import org.plainview.crowd.level.Level;
import org.plainview.platform.kafka.Times;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Watch;

/**
 * Evaluates the watches over whole sites. They are never more than Watch: a site's numbers rest on cameras of which not
 * all need be calibrated and tested; its zones' levels say where to act. For one thread.
 */
final class SiteWatches {

  private static final String NEVER_MORE = "A condition over a whole site calls for a look at its zones and for no more";

  private final Function<String, List<ArmedWatch>> watches;
  private final Results results;
  private final Map<StateKey, MachineState> states = new HashMap<>();

  SiteWatches(Function<String, List<ArmedWatch>> watches, Results results) {
    this.watches = watches;
    this.results = results;
  }

  /** Takes a state as it was before a restart. */
  void restore(StateKey key, MachineState state) {
    states.put(key, state);
  }

  boolean looksAt(String siteId) {
    return !watches.apply(siteId).isEmpty();
  }

  void take(SiteState site) {
    Instant at = Times.instant(site.getAt());
    for (ArmedWatch armed : watches.apply(site.getSiteId())) {
      Watch watch = armed.watch();
      StateKey key = StateKey.of(watch, StateKey.CLOCK);
      MachineState before = states.getOrDefault(key, MachineState.armed(watch.armedAt()));
      Measure measure = Measure.of(armed, site);
      Machine.Step step = Machine.step(watch.condition(), before, at, measure.position());
      if (!step.state().equals(before)) {
        states.put(key, step.state());
        results.changed(key, step.state());
      }
      step.raised().ifPresent(since -> results.raised(episode(watch, measure, since), at));
    }
  }

  private static Episode episode(Watch watch, Measure measure, Instant since) {
    double value = measure.value() == null ? 1 : measure.value();
    boolean less = watch.condition().level().isAtLeast(Level.ACT);
    return new Episode(
        watch, StateKey.CLOCK, since, value, null, null, Level.WATCH, less ? NEVER_MORE : null, List.of());
  }
}
