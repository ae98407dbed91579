package org.plainview.watchlist.language;

/** What an expression says of a moment. */
public enum Truth {
  TRUE,
  FALSE,
  /** What it needs is not known, and it cannot be told without. */
  UNKNOWN
}
