package org.plainview.watchlist.situation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match in JSON.
 *
 * @param minute the one most like the situation
 * @param agreed in what
 * @param followed absent while 15 minutes have not passed, and when the minute is not kept any more
 * @param useful absent while nobody has answered
 */
record MatchView(
    String id,
    String situationId,
    String situationName,
    SituationKind kind,
    String siteId,
    String zoneId,
    String cameraId,
    Instant firstMinute,
    Instant lastMinute,
    Instant minute,
    double distance,
    List<Agreed> agreed,
    @Nullable Followed followed,
    @Nullable Boolean useful,
    @Nullable String answeredBy) {

  static MatchView of(Match match, NamedSituation named, @Nullable Followed followed) {
    return new MatchView(
        match.id(),
        named.id(),
        named.name(),
        named.kind(),
        match.zone().siteId(),
        match.zone().zoneId(),
        match.cameraId(),
        match.firstMinute(),
        match.lastMinute(),
        match.minute(),
        match.distance(),
        Agreed.of(match.seen(), named.situation()),
        followed,
        match.useful(),
        match.answeredBy());
  }
}
