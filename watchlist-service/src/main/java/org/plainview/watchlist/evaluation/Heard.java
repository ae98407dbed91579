package org.plainview.watchlist.evaluation;

import java.time.Instant;

/** Is told of every zone that was usably seen. */
@FunctionalInterface
interface Heard {

  void heard(String siteId, String zoneId, Instant at);
}
