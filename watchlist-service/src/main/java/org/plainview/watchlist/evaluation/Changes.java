package org.plainview.watchlist.evaluation;

import java.util.List;
import java.util.Map;
import org.plainview.watchlist.alert.Episode;

/**
 * What is to be stored in one transaction.
 *
 * @param episodes to raise, in their order
 */
record Changes(Map<StateKey, MachineState> states, List<Episode> episodes) {

  Changes {
    states = Map.copyOf(states);
    episodes = List.copyOf(episodes);
  }

  boolean isEmpty() {
    return states.isEmpty() && episodes.isEmpty();
  }
}
