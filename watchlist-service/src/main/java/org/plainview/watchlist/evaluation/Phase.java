package org.plainview.watchlist.evaluation;

/** How far a watch's condition has come. */
enum Phase {
  /** Ready to raise. */
  ARMED,
  /** The threshold is reached, but not yet for long enough. */
  HOLDING,
  /** Has raised, and cannot again before it has cleared. */
  RAISED,
  /** Under the lower threshold, but not yet for long enough. */
  CLEARING
}
