package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.watch.ArmedWatch;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;
import org.plainview.watchlist.watch.Watch;

/** Conditions and watches for tests. */
final class Conditions {

  static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

  private Conditions() {}

  /** At least 50 people for some seconds; clears under 40. */
  static Condition count(int holdForSeconds, int clearForSeconds) {
    return condition(Quantity.COUNT, 50, 40, holdForSeconds, clearForSeconds, Level.WATCH);
  }

  static Condition condition(
      Quantity quantity,
      double threshold,
      double clearBelow,
      int holdForSeconds,
      int clearForSeconds,
      Level level) {
    return new Condition(
        "site-1",
        "zone-1",
        quantity,
        threshold,
        Duration.ofSeconds(holdForSeconds),
        clearBelow,
        Duration.ofSeconds(clearForSeconds),
        level);
  }

  static ArmedWatch armed(Condition condition) {
    Watch watch =
        new Watch(
            "watch-1", "Too many", condition, Duration.ofMinutes(2), true, "sofia", START, 1, START);
    return new ArmedWatch(watch, 20.0, 200, 10, null);
  }
}
