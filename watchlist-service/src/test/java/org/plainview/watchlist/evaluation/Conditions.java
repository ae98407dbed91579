package org.plainview.watchlist.evaluation;

import java.time.Duration;
import java.time.Instant;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.Scope;
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

  /** At Act, at once, over the whole of site-1. */
  static ArmedWatch ofSite(String expression) {
    Condition condition =
        new Condition(
            "site-1", "", Quantity.EXPRESSION, 1, Duration.ZERO, 1, Duration.ZERO, Level.ACT, expression, null);
    Watch watch =
        new Watch("site-watch", "Too many", condition, Duration.ofMinutes(2), true, "sofia", START, 1, START);
    return switch (Expressions.compile(expression, Scope.SITE)) {
      case Compilation.Compiled compiled -> new ArmedWatch(watch, null, null, 10, compiled.expression());
      case Compilation.Refused refused -> throw new AssertionError(refused);
    };
  }
}
