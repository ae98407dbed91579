package org.plainview.watchlist.alert;

/** Where an alert is in its life. */
public enum AlertState {
  /** Nobody has acknowledged it, and there is still time. */
  RAISED,
  /** Somebody deals with it. */
  ACKNOWLEDGED,
  /** Nobody acknowledged it in time. */
  ESCALATED,
  /** Over, with an outcome. */
  CLOSED
}
