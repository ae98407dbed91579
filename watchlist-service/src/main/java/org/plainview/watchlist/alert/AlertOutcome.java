package org.plainview.watchlist.alert;

/** What an alert turned out to be. */
public enum AlertOutcome {
  TRUE_ALARM,
  FALSE_ALARM,
  EXERCISE
}
