package org.plainview.watchlist.watch;

import java.time.Duration;
import org.plainview.crowd.level.Level;

/**
 * When a watch raises and when it is ready to raise again.
 *
 * @param threshold in the unit of the quantity; reached means at least this, or at most this where the quantity
 *     warns when it falls
 * @param holdFor how long the threshold must be reached without a break
 * @param clearAt on the safe side of the threshold; between the two nothing changes
 * @param clearFor how long the value must stay beyond {@code clearAt}
 * @param level never {@code NORMAL}
 */
public record Condition(
    String siteId,
    String zoneId,
    Quantity quantity,
    double threshold,
    Duration holdFor,
    double clearAt,
    Duration clearFor,
    Level level) {

  /** Whether only a calibrated camera may raise it. */
  public boolean needsCalibration() {
    return level.isAtLeast(Level.ACT);
  }
}
