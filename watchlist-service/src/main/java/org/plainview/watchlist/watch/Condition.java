package org.plainview.watchlist.watch;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Level;

/**
 * When a watch raises and when it is ready to raise again.
 *
 * @param zoneId empty for an expression over the whole site
 * @param threshold in the unit of the quantity; reached means at least this, or at most this where the quantity
 *     warns when it falls
 * @param holdFor how long the threshold must be reached without a break
 * @param clearAt on the safe side of the threshold; between the two nothing changes
 * @param clearFor how long the value must stay beyond {@code clearAt}
 * @param level never {@code NORMAL}
 * @param expression in the watch language; null for every other quantity
 * @param schedule outside of it the condition does not hold, whatever is seen; null: always
 */
public record Condition(
    String siteId,
    String zoneId,
    Quantity quantity,
    double threshold,
    Duration holdFor,
    double clearAt,
    Duration clearFor,
    Level level,
    @Nullable String expression,
    @Nullable Schedule schedule) {

  /** Of a number, at any time. */
  public Condition(
      String siteId,
      String zoneId,
      Quantity quantity,
      double threshold,
      Duration holdFor,
      double clearAt,
      Duration clearFor,
      Level level) {
    this(siteId, zoneId, quantity, threshold, holdFor, clearAt, clearFor, level, null, null);
  }

  /** Whether it looks at the site as a whole. */
  public boolean isOfSite() {
    return zoneId.isEmpty();
  }

  /** Whether only a calibrated camera may raise it. */
  public boolean needsCalibration() {
    return level.isAtLeast(Level.ACT);
  }
}
