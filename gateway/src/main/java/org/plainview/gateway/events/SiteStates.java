package org.plainview.gateway.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.kafka.Times;

/**
 * How each site stands by its newest state, and which have come to stand otherwise. A site that no state has come of
 * for too long is silent, which is a change like any other. For one thread.
 */
final class SiteStates {

  private final Clock clock;
  private final Duration silentAfter;
  private final Map<String, SiteState> newest = new HashMap<>();
  private final Map<String, SiteRow> told = new HashMap<>();

  SiteStates(Clock clock, Duration silentAfter) {
    this.clock = clock;
    this.silentAfter = silentAfter;
  }

  void accept(SiteState state) {
    newest.merge(
        state.getSiteId(), state, (known, other) -> atOf(other).isBefore(atOf(known)) ? known : other);
  }

  /** The sites that stand otherwise than when this was last asked. */
  List<SiteRow> changes() {
    Instant oldest = clock.instant().minus(silentAfter);
    List<SiteRow> changed = new ArrayList<>();
    newest.forEach(
        (siteId, state) -> {
          SiteRow row = SiteRow.of(state, atOf(state).isBefore(oldest));
          if (!row.equals(told.put(siteId, row))) {
            changed.add(row);
          }
        });
    return changed;
  }

  /** Every site, as it stood when {@link #changes} was last asked. */
  List<SiteRow> all() {
    return List.copyOf(told.values());
  }

  private static Instant atOf(SiteState state) {
    return Times.instant(state.getAt());
  }
}
