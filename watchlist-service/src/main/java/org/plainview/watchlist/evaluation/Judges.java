package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.Map;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.watchlist.level.Judgement;

/** Says how the zones of a camera stand, by zone id; a zone that it says nothing of has no level. */
@FunctionalInterface
interface Judges {

  /**
   * @param replayed the reading was evaluated before
   */
  Map<String, Judgement> observe(CrowdReading reading, Instant at, boolean replayed);
}
