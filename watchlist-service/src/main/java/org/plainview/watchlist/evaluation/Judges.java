package org.plainview.watchlist.evaluation;

import java.time.Instant;
import java.util.Map;
import org.plainview.contracts.v1.ReadingNumbers;
import org.plainview.watchlist.level.Judgement;

/** Says how the zones of a camera stand, by zone id; a zone that it says nothing of has no level. */
@FunctionalInterface
interface Judges {

  /**
   * @param whole the reading's bytes, with what its numbers leave out
   * @param replayed the reading was evaluated before
   */
  Map<String, Judgement> observe(ReadingNumbers reading, byte[] whole, Instant at, boolean replayed);
}
