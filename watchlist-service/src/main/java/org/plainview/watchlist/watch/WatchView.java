package org.plainview.watchlist.watch;

import org.plainview.crowd.level.Level;

/** A watch in JSON. */
record WatchView(
    String id,
    String name,
    String siteId,
    String zoneId,
    Quantity quantity,
    double threshold,
    String unit,
    long forSeconds,
    double clearBelow,
    long clearForSeconds,
    Level level,
    long escalateAfterSeconds,
    boolean enabled,
    String createdBy) {

  static WatchView of(Watch watch) {
    Condition condition = watch.condition();
    return new WatchView(
        watch.id(),
        watch.name(),
        condition.siteId(),
        condition.zoneId(),
        condition.quantity(),
        condition.threshold(),
        condition.quantity().unit(),
        condition.holdFor().toSeconds(),
        condition.clearBelow(),
        condition.clearFor().toSeconds(),
        condition.level(),
        watch.escalateAfter().toSeconds(),
        watch.enabled(),
        watch.createdBy());
  }
}
