package org.plainview.watchlist.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.platform.live.LiveIndicator;
import org.plainview.watchlist.watch.Quantity;

/**
 * An alert, as stored and as in JSON.
 *
 * @param since when the condition began to hold
 * @param unit of threshold and values
 * @param action what the level calls for
 * @param indicators what called for more than Normal in the zone when it was raised, the worst first
 * @param heldBack why the level is lower than the watch's; absent when it is not
 * @param version grows by one with each change
 */
record Alert(
    String id,
    String watchId,
    String watchName,
    String siteId,
    String zoneId,
    Quantity quantity,
    Level level,
    double threshold,
    String unit,
    @Nullable Double value,
    @Nullable Double valueLow,
    @Nullable Double valueHigh,
    Instant since,
    Instant raisedAt,
    AlertState state,
    @Nullable String acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgeNote,
    @Nullable Instant escalatedAt,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable AlertOutcome outcome,
    @Nullable String closeNote,
    String action,
    List<LiveIndicator> indicators,
    @Nullable String heldBack,
    long version) {

  Alert {
    indicators = List.copyOf(indicators);
  }
}
