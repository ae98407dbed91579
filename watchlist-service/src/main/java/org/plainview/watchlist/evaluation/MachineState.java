package org.plainview.watchlist.evaluation;

import java.time.Instant;

/**
 * The state of one watch as one camera sees it.
 *
 * @param since when this phase began, in event time
 * @param changedAt time of the observation that led here: an observation that is not later changes nothing
 */
record MachineState(Phase phase, Instant since, Instant changedAt) {

  /** Where a watch begins. */
  static MachineState armed(Instant at) {
    return new MachineState(Phase.ARMED, at, at);
  }
}
