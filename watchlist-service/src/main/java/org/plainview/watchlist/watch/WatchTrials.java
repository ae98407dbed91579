package org.plainview.watchlist.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.language.Compilation;
import org.plainview.watchlist.language.CompiledExpression;
import org.plainview.watchlist.language.Expressions;
import org.plainview.watchlist.language.Scope;
import org.plainview.watchlist.zone.KnownZone;
import org.plainview.watchlist.zone.ZoneDirectory;
import org.springframework.stereotype.Service;

/** Watches that are looked at before they are written. Safe for any thread. */
@Service
public class WatchTrials {

  private static final String NAMELESS = "Not written yet";

  private final WatchService watches;
  private final ZoneDirectory zones;
  private final Clock clock;

  WatchTrials(WatchService watches, ZoneDirectory zones, Clock clock) {
    this.watches = watches;
    this.zones = zones;
    this.clock = clock;
  }

  /** What would be refused; nothing when it could be written. */
  List<FieldProblem> problems(Caller caller, WatchBody body) {
    try {
      watches.check(caller, body);
      return List.of();
    } catch (ProblemException refused) {
      return switch (refused.code()) {
        case INVALID_FIELDS -> refused.fields();
        case NOT_ARMABLE ->
            List.of(
                new FieldProblem(
                    "level", refused.code().code(), Objects.requireNonNullElse(refused.getMessage(), "")));
        default -> throw refused;
      };
    }
  }

  /**
   * The watch as if it had been written; a name is not asked for.
   *
   * @param sampling how often it will be shown something
   * @throws ProblemException as when it would be written
   */
  public ArmedWatch armed(Caller caller, WatchBody body, Duration sampling) {
    boolean isNamed = body.name() != null && !body.name().isBlank();
    WatchBody.Checked checked = watches.check(caller, isNamed ? body : body.named(NAMELESS));
    Condition condition = checked.condition();
    Instant now = clock.instant();
    Watch watch =
        new Watch("trial", checked.name(), condition, checked.escalateAfter(), true, caller.username(), now, 1, now);
    KnownZone zone = zones.find(condition.siteId(), condition.zoneId()).orElse(null);
    return zone == null
        ? new ArmedWatch(watch, null, null, 0, compiled(condition, sampling))
        : new ArmedWatch(watch, zone.areaM2(), zone.capacity(), zone.floor(), compiled(condition, sampling));
  }

  private static @Nullable CompiledExpression compiled(Condition condition, Duration sampling) {
    String text = condition.expression();
    Scope scope = condition.isOfSite() ? Scope.SITE : Scope.ZONE;
    return text != null && Expressions.compile(text, scope, sampling) instanceof Compilation.Compiled compiled
        ? compiled.expression()
        : null;
  }
}
