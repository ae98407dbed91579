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

  /** Of a site: its newest state, whether that has come since the row, and the row that was told. */
  private record Known(SiteState state, boolean isNew, @Nullable SiteRow row) {

    Instant at() {
      return Times.instant(state.getAt());
    }

    boolean isSilent() {
      return row != null && row.silentSince() != null;
    }
  }

  void accept(SiteState state) {
    known.merge(
        state.getSiteId(),
        new Known(state, true, null),
        (before, now) -> now.at().isBefore(before.at()) ? before : new Known(state, true, before.row()));
  }

  /** The sites that stand otherwise than when this was last asked. */
  List<SiteRow> changes() {
    Instant oldest = clock.instant().minus(silentAfter);
    List<SiteRow> changed = new ArrayList<>();
    known.replaceAll(
        (_, one) -> {
          boolean silent = one.at().isBefore(oldest);
          if (!one.isNew() && silent == one.isSilent()) {
            return one;
          }
          SiteRow row = SiteRow.of(one.state(), silent);
          if (!row.equals(one.row())) {
            changed.add(row);
          }
          return new Known(one.state(), false, row);
        });
    return changed;
  }

  /** Every site, as it stood when {@link #changes} was last asked. */
  List<SiteRow> all() {
    return known.values().stream().map(Known::row).filter(Objects::nonNull).toList();
  }
}
