package org.plainview.watchlist.alert;

import org.plainview.crowd.level.Level;
import org.plainview.watchlist.watch.Quantity;

/** What an alert calls for. */
final class Actions {

  private static final String SILENCE =
      "Nobody is watching this place: look at it by other means, and have the camera checked.";

  private Actions() {}

  static String of(Quantity quantity, Level level) {
    return quantity == Quantity.SILENCE ? SILENCE : level.action();
  }
}
