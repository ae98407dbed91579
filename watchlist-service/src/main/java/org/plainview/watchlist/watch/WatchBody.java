package org.plainview.watchlist.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;

/**
 * A watch as a supervisor writes it.
 *
 * @param zoneId may be left out for {@code EXPRESSION}: it is then over the whole site
 * @param threshold may be left out for {@code LEVEL}: it is then the watch's level
 * @param expression for {@code EXPRESSION}, which has no threshold and clears when it does not hold
 * @param schedule left out: always
 * @param clearBelow for quantities that warn when they rise; may be left out for {@code LEVEL}
 * @param clearAbove for quantities that warn when they fall
 */
public record WatchBody(
    @Nullable String id,
    @Nullable String name,
    @Nullable String siteId,
    @Nullable String zoneId,
    @Nullable Quantity quantity,
    @Nullable String expression,
    @Nullable Double threshold,
    @Nullable String unit,
    @Nullable Integer forSeconds,
    @Nullable Double clearBelow,
    @Nullable Double clearAbove,
    @Nullable Integer clearForSeconds,
    @Nullable Level level,
    @Nullable Integer escalateAfterSeconds,
    @Nullable ScheduleBody schedule,
    @Nullable Boolean enabled) {

  private static final int ESCALATE_AFTER_SECONDS = 120;

  /** What is written, once {@link WatchRules} has found nothing wrong with it. */
  record Checked(String name, Condition condition, Duration escalateAfter, boolean enabled) {}

  WatchBody named(String other) {
    return new WatchBody(
        id, other, siteId, zoneId, quantity, expression, threshold, unit, forSeconds, clearBelow, clearAbove,
        clearForSeconds, level, escalateAfterSeconds, schedule, enabled);
  }

  Duration escalateAfter() {
    return Duration.ofSeconds(
        escalateAfterSeconds == null ? ESCALATE_AFTER_SECONDS : escalateAfterSeconds);
  }

  boolean isEnabled() {
    return enabled == null || enabled;
  }
}
