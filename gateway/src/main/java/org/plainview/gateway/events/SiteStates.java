package org.plainview.gateway.events;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.v1.SiteState;
import org.plainview.platform.kafka.Times;

/**
 * How each site stands by its newest state, and which have come to stand otherwise. A site that no state has come of
 * for too long is silent, which is a change like any other. For one thread.
 */
final class SiteStates {

  private final Clock clock;
  private final Duration silentAfter;
  private final Map<String, Known> known = new HashMap<>();

  SiteStates(Clock clock, Duration silentAfter) {
    this.clock = clock;
    this.silentAfter = silentAfter;
  }

  /**
   * @param now the row of the newest state
   * @param at when that was
   * @param told what was told of the site last
   */
  private record Known(SiteRow now, Instant at, @Nullable SiteRow told) {

    Known newer(Known other) {
      return other.at.isBefore(at) ? this : new Known(other.now, other.at, told);
    }
  }

  /**
   * Takes a state.
   *
   * @throws java.time.DateTimeException when it tells of an instant that is none; it is not taken then
   */
  void accept(SiteState state) {
    known.merge(
        state.getSiteId(), new Known(SiteRow.of(state), Times.instant(state.getAt()), null), Known::newer);
  }

  /** The sites that stand otherwise than when this was last asked. */
  List<SiteRow> changes() {
    Instant oldest = clock.instant().minus(silentAfter);
    List<SiteRow> changed = new ArrayList<>();
    known.replaceAll(
        (_, one) -> {
          SiteRow row = one.at().isBefore(oldest) ? one.now().silentSince(one.at()) : one.now();
          if (row.equals(one.told())) {
            return one;
          }
          changed.add(row);
          return new Known(one.now(), one.at(), row);
        });
    return changed;
  }

  /** Every site, as it stood when {@link #changes} was last asked. */
  List<SiteRow> all() {
    return known.values().stream().map(Known::told).filter(Objects::nonNull).toList();
  }
}
