package org.plainview.watchlist.watch;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.HeldBack;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.zone.KnownZone;

/**
 * A watch in JSON.
 *
 * @param zoneId absent where it is over the whole site
 * @param expression of EXPRESSION, which has no threshold and no clear
 * @param clearBelow of quantities that warn when they rise
 * @param clearAbove of quantities that warn when they fall
 * @param heldBack why its alerts are raised at Watch whatever its level; absent when they are not
 */
record WatchView(
    String id,
    String name,
    String siteId,
    @Nullable String zoneId,
    Quantity quantity,
    @Nullable String expression,
    @Nullable Double threshold,
    String unit,
    long forSeconds,
    @Nullable Double clearBelow,
    @Nullable Double clearAbove,
    long clearForSeconds,
    Level level,
    long escalateAfterSeconds,
    @Nullable ScheduleBody schedule,
    boolean enabled,
    String createdBy,
    @Nullable String heldBack) {

  /**
   * @param zone null when no camera reports on it any more
   */
  static WatchView of(Watch watch, @Nullable KnownZone zone) {
    Condition condition = watch.condition();
    boolean written = condition.quantity() == Quantity.EXPRESSION;
    boolean falling = condition.quantity().warnsWhenFalling();
    boolean armed =
        !condition.needsCalibration()
            || condition.quantity() == Quantity.SILENCE
            || condition.isOfSite()
            || (zone != null && zone.tested());
    HeldBack reason = zone != null && zone.calibrated() ? HeldBack.UNTESTED : HeldBack.UNCALIBRATED;
    return new WatchView(
        watch.id(),
        watch.name(),
        condition.siteId(),
        condition.isOfSite() ? null : condition.zoneId(),
        condition.quantity(),
        condition.expression(),
        written ? null : condition.threshold(),
        condition.quantity().unit(),
        condition.holdFor().toSeconds(),
        falling || written ? null : condition.clearAt(),
        falling ? condition.clearAt() : null,
        condition.clearFor().toSeconds(),
        condition.level(),
        watch.escalateAfter().toSeconds(),
        condition.schedule() == null ? null : ScheduleBody.of(condition.schedule()),
        watch.enabled(),
        watch.createdBy(),
        armed ? null : reason.reason());
  }
}
