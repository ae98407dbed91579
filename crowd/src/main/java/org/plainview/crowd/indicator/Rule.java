package org.plainview.crowd.indicator;

/** How one indicator is read from a moment, in one kind of place. Knows nothing of the zone; safe for use by any thread. */
interface Rule {

  /** Writes what is measured now, and the levels that it calls for. */
  void judge(Moment moment, Signal signal);

  /** Whether {@link #judge} could reach a level now; told by looking at less than it does. */
  boolean mayReach(Moment moment);
}
