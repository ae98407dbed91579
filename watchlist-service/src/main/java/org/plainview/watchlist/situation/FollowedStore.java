package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.situation.Followed.Moment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Says of moments what followed, from the stored minutes and the alerts. */
@Repository
class FollowedStore {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String SELECT =
      """
      SELECT k.n, (SELECT max(m.level) FROM situation_minute m
                   WHERE m.site_id = k.site AND m.zone_id = k.zone AND m.minute > k.minute
                     AND m.minute <= k.minute + interval '15 minutes') AS worst,
             EXISTS (SELECT 1 FROM situation_minute m
                     WHERE m.site_id = k.site AND m.zone_id = k.zone AND m.minute = k.minute) AS stored,
             (SELECT count(*) FROM alert a
              WHERE a.site_id = k.site AND a.zone_id = k.zone AND a.since >= k.minute
                AND a.since < k.minute + interval '16 minutes') AS alerts
      FROM unnest(?::text[], ?::text[], ?::timestamptz[]) WITH ORDINALITY AS k (site, zone, minute, n)
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  FollowedStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** One for each moment, in their order; null where it is not kept any more or 15 minutes have not passed since. */
  List<@Nullable Followed> of(List<Moment> moments) {
    List<@Nullable Followed> answers = new ArrayList<>(Collections.nCopies(moments.size(), (Followed) null));
    if (moments.isEmpty()) {
      return answers;
    }
    jdbc.sql(SELECT)
        .param(moments.stream().map(moment -> moment.zone().siteId()).toArray(String[]::new))
        .param(moments.stream().map(moment -> moment.zone().zoneId()).toArray(String[]::new))
        .param(moments.stream().map(moment -> moment.minute().toString()).toArray(String[]::new))
        .query(
            row -> {
              int place = row.getInt("n") - 1;
              boolean isOver =
                  !clock.instant().isBefore(moments.get(place).minute().plus(MINUTE).plus(Followed.WITHIN));
              if (isOver && row.getBoolean("stored")) {
                // Without a minute since, fewer than the floor were there.
                answers.set(place, new Followed(Level.values()[row.getInt("worst")], row.getInt("alerts")));
              }
            });
    return answers;
  }
}
