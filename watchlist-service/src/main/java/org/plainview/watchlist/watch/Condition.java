package org.plainview.watchlist.watch;

import java.time.Duration;
import org.plainview.crowd.level.Level;

/**
 * When a watch raises and when it is ready to raise again.
 *
 * @param threshold in the unit of the quantity; reached means at least this
 * @param holdFor how long the threshold must be reached without a break
 * @param clearBelow at most the threshold; between the two nothing changes
 * @param clearFor how long the value must stay under {@code clearBelow}
 * @param level never {@code NORMAL}
 */
public record Condition(
    String siteId,
    String zoneId,
    Quantity quantity,
    double threshold,
    Duration holdFor,
    double clearBelow,
    Duration clearFor,
    Level level) {

  /** Whether only a calibrated camera may raise it. */
  public boolean needsCalibration() {
    return level.isAtLeast(Level.ACT);
  }
}
