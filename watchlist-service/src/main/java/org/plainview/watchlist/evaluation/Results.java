package org.plainview.watchlist.evaluation;

import java.time.Instant;
import org.plainview.watchlist.alert.Episode;

/** Takes what an evaluation says, in its order. */
interface Results {

  void changed(StateKey key, MachineState state);

  /**
   * @param observedAt of the reading that completed the episode
   */
  void raised(Episode episode, Instant observedAt);
}
