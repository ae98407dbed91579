package org.plainview.watchlist.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;

/**
 * What followed a zone's minute, in JSON.
 *
 * @param worstLevel of the zone in the 15 minutes after it, as far as it had a crowd to describe
 * @param alerts of the zone whose condition began in the minute or in those 15
 */
record Followed(Level worstLevel, int alerts) {

  /** So much later it is known what followed. */
  static final Duration WITHIN = Duration.ofMinutes(15);

  /** Of several moments together; null of none. */
  static @Nullable Followed together(Collection<@Nullable Followed> several) {
    Followed all = null;
    for (Followed one : several) {
      if (one != null) {
        all =
            all == null
                ? one
                : new Followed(
                    one.worstLevel().isAtLeast(all.worstLevel()) ? one.worstLevel() : all.worstLevel(),
                    all.alerts() + one.alerts());
      }
    }
    return all;
  }

  /** A zone's minute. */
  record Moment(Among.Zone zone, Instant minute) {

    static Moment of(StoredMinute minute) {
      return new Moment(new Among.Zone(minute.siteId(), minute.zoneId()), minute.minute());
    }
  }
}
