package org.plainview.watchlist.watch;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.zone.KnownSite;
import org.plainview.watchlist.zone.KnownZone;
import org.plainview.watchlist.zone.ZoneDirectory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class WatchService {

  private static final String ACTION = "watch.write";

  private final WatchStore store;
  private final ZoneDirectory zones;
  private final AuditFacts facts;
  private final Clock clock;

  WatchService(WatchStore store, ZoneDirectory zones, AuditFacts facts, Clock clock) {
    this.store = store;
    this.zones = zones;
    this.facts = facts;
    this.clock = clock;
  }

  Watch visible(Caller caller, String id) {
    Watch watch = store.find(id).orElseThrow(() -> ProblemException.notFound("watch", id));
    caller.requireSite(watch.condition().siteId());
    return watch;
  }

  @Transactional
  Watch create(Caller caller, WatchBody body) {
    WatchBody.Checked checked = check(caller, body);
    Instant now = now();
    Watch watch =
        new Watch(
            body.id() == null ? "watch-" + UUID.randomUUID() : body.id(),
            checked.name(),
            checked.condition(),
            checked.escalateAfter(),
            checked.enabled(),
            caller.username(),
            now,
            1,
            now);
    if (!store.insert(watch)) {
      throw new ProblemException(
          ProblemCode.CONFLICT, "There is a watch with the id '" + watch.id() + "' already.");
    }
    record(caller, watch, "created");
    return watch;
  }

  @Transactional
  Watch change(Caller caller, String id, WatchBody body) {
    Watch before = locked(caller, id);
    if (body.id() != null && !body.id().equals(id)) {
      throw ProblemException.invalid("id", "fixed", "The id of a watch does not change.");
    }
    WatchBody.Checked checked = check(caller, body);
    boolean startsAnew =
        !checked.condition().equals(before.condition()) || (checked.enabled() && !before.enabled());
    Watch after =
        new Watch(
            id,
            checked.name(),
            checked.condition(),
            checked.escalateAfter(),
            checked.enabled(),
            before.createdBy(),
            before.createdAt(),
            startsAnew ? before.revision() + 1 : before.revision(),
            startsAnew ? now() : before.armedAt());
    store.update(after);
    record(caller, after, "changed");
    return after;
  }

  @Transactional
  void delete(Caller caller, String id) {
    Watch watch = locked(caller, id);
    store.delete(id);
    record(caller, watch, "deleted");
  }

  private Watch locked(Caller caller, String id) {
    Watch watch = store.lock(id).orElseThrow(() -> ProblemException.notFound("watch", id));
    caller.requireSite(watch.condition().siteId());
    return watch;
  }

  /**
   * @throws ProblemException as when it would be written
   */
  WatchBody.Checked check(Caller caller, WatchBody body) {
    if (body.siteId() != null) {
      caller.requireSite(body.siteId());
    }
    Optional<KnownSite> site = body.siteId() == null ? Optional.empty() : zones.site(body.siteId());
    return WatchRules.check(body, zone(body.siteId(), body.zoneId()), site);
  }

  private Optional<KnownZone> zone(@Nullable String siteId, @Nullable String zoneId) {
    return siteId == null || zoneId == null ? Optional.empty() : zones.find(siteId, zoneId);
  }

  private void record(Caller caller, Watch watch, String change) {
    Condition condition = watch.condition();
    facts.done(
        caller,
        ACTION,
        new AuditFacts.Subject("watch", watch.id(), condition.siteId()),
        Map.of(
            "change", change,
            "name", watch.name(),
            "zoneId", condition.zoneId(),
            "level", condition.level().name(),
            "condition", "%s for %d s".formatted(text(condition), condition.holdFor().toSeconds())));
  }

  private static String text(Condition condition) {
    String expression = condition.expression();
    Quantity quantity = condition.quantity();
    return expression != null
        ? expression
        : "%s %s %s %s"
            .formatted(
                quantity, quantity.warnsWhenFalling() ? "<=" : ">=", condition.threshold(), quantity.unit());
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
