package org.plainview.watchlist.language;

/** What a zone must have for there to be a number. */
public enum Needs {
  NOTHING,
  CALIBRATION,
  /** Calibration, and an outline on the ground. */
  GROUND,
  /** Calibration, and a line that people are counted over. */
  LINES,
  CAPACITY
}
