package org.plainview.watchlist.situation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.situation.Situation;

/**
 * That a zone looked like a named situation, over minutes that follow each other.
 *
 * @param minute the one most like it, {@code distance} away
 * @param seen how that minute looked
 * @param useful what somebody answered; null while nobody has
 */
record Match(
    String id,
    long number,
    String situationId,
    Among.Zone zone,
    String cameraId,
    Instant firstMinute,
    Instant lastMinute,
    Instant minute,
    double distance,
    Situation seen,
    @Nullable Boolean useful,
    @Nullable String answeredBy) {

  Followed.Moment moment() {
    return new Followed.Moment(zone, minute);
  }
}
