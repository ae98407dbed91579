package org.plainview.watchlist.situation;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.HeldBack;
import org.plainview.crowd.level.Level;
import org.plainview.watchlist.alert.Alerts;
import org.plainview.watchlist.alert.Episode;
import org.plainview.watchlist.watch.Condition;
import org.plainview.watchlist.watch.Quantity;
import org.plainview.watchlist.watch.Watch;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raises the alert of a match, where its situation has a level. A camera that may not call for it has it held back. */
@Component
class MatchAlerts {

  private static final Duration ESCALATE_AFTER = Duration.ofMinutes(2);

  private final Alerts alerts;
  private final JdbcClient jdbc;

  MatchAlerts(Alerts alerts, JdbcClient jdbc) {
    this.alerts = alerts;
    this.jdbc = jdbc;
  }

  /** In the current transaction; a match raises once, and while an alert of its situation is open there, not at all. */
  void raise(NamedSituation named, Match match) {
    Level level = named.level();
    if (level == null) {
      return;
    }
    HeldBack held = level.isAtLeast(Level.ACT) ? heldBack(match.cameraId()) : null;
    alerts.raise(
        new Episode(
            watch(named, match, level),
            match.cameraId() + "/" + match.zone().zoneId(),
            match.firstMinute(),
            match.distance(),
            null,
            null,
            held == null ? level : Level.WATCH,
            held == null ? null : held.reason(),
            List.of()));
  }

  private static Watch watch(NamedSituation named, Match match, Level level) {
    Condition condition =
        new Condition(
            match.zone().siteId(),
            match.zone().zoneId(),
            Quantity.SITUATION,
            named.distance(),
            Duration.ZERO,
            named.distance(),
            Duration.ZERO,
            level);
    return new Watch(
        named.id(), named.name(), condition, ESCALATE_AFTER, true, named.createdBy(), named.createdAt(), 1,
        named.createdAt());
  }

  private @Nullable HeldBack heldBack(String cameraId) {
    Camera camera =
        jdbc.sql("SELECT calibrated, tested FROM camera WHERE id = ?")
            .param(cameraId)
            .query((row, _) -> new Camera(row.getBoolean("calibrated"), row.getBoolean("tested")))
            .optional()
            .orElse(new Camera(false, false));
    return !camera.calibrated() ? HeldBack.UNCALIBRATED : camera.tested() ? null : HeldBack.UNTESTED;
  }

  private record Camera(boolean calibrated, boolean tested) {}
}
