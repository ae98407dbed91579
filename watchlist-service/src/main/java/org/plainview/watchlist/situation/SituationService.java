package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.crowd.situation.Situation;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes the library. Who writes a situation must be allowed to see every site that it applies to. */
@Service
class SituationService {

  private static final String ACTION = "situation.write";

  private final SituationStore store;
  private final MatchStore matches;
  private final MinuteStore minutes;
  private final AuditFacts facts;
  private final Clock clock;

  SituationService(SituationStore store, MatchStore matches, MinuteStore minutes, AuditFacts facts, Clock clock) {
    this.store = store;
    this.matches = matches;
    this.minutes = minutes;
    this.facts = facts;
    this.clock = clock;
  }

  NamedSituation visible(Caller caller, String id) {
    NamedSituation situation = store.find(id).orElseThrow(() -> ProblemException.notFound("situation", id));
    if (!situation.siteIds().isEmpty() && situation.siteIds().stream().noneMatch(caller::maySee)) {
      throw new ProblemException(ProblemCode.SITE_FORBIDDEN, "Your token names no site of this situation.");
    }
    return situation;
  }

  @Transactional
  NamedSituation create(Caller caller, SituationBody body) {
    SituationRules.Checked checked = SituationRules.check(body, true);
    requireSites(caller, checked.siteIds());
    NamedSituation.Source source = source(caller, body);
    NamedSituation situation =
        new NamedSituation(
            "situation-" + UUID.randomUUID(),
            checked.name(),
            checked.description(),
            checked.kind(),
            source == null ? SituationRules.situation(Objects.requireNonNull(body.features())) : described(source),
            source,
            checked.maxDistance(),
            checked.maxDistance(),
            body.level(),
            checked.siteIds(),
            body.isEnabled(),
            caller.username(),
            now());
    store.save(situation);
    record(caller, situation, "created");
    return situation;
  }

  @Transactional
  NamedSituation change(Caller caller, String id, SituationBody body) {
    NamedSituation before = locked(caller, id);
    SituationRules.Checked checked = SituationRules.check(body, false);
    requireSites(caller, checked.siteIds());
    NamedSituation after =
        new NamedSituation(
            id,
            checked.name(),
            checked.description(),
            checked.kind(),
            before.situation(),
            before.source(),
            checked.maxDistance(),
            Tuning.distance(matches.answers(id), checked.maxDistance()),
            body.level(),
            checked.siteIds(),
            body.isEnabled(),
            before.createdBy(),
            before.createdAt());
    store.save(after);
    record(caller, after, "changed");
    return after;
  }

  @Transactional
  void delete(Caller caller, String id) {
    NamedSituation situation = locked(caller, id);
    store.delete(id);
    record(caller, situation, "deleted");
  }

  private NamedSituation locked(Caller caller, String id) {
    NamedSituation situation = store.lock(id).orElseThrow(() -> ProblemException.notFound("situation", id));
    requireSites(caller, situation.siteIds());
    return situation;
  }

  private static NamedSituation.@Nullable Source source(Caller caller, SituationBody body) {
    if (body.siteId() == null || body.zoneId() == null || body.minute() == null) {
      return null;
    }
    caller.requireSite(body.siteId());
    Instant minute = body.minute().truncatedTo(ChronoUnit.MINUTES);
    return new NamedSituation.Source(new Among.Zone(body.siteId(), body.zoneId()), minute);
  }

  private Situation described(NamedSituation.Source source) {
    return minutes
        .find(source.zone(), source.minute(), source.minute())
        .orElseThrow(
            () ->
                ProblemException.invalid(
                    "minute", "unknown", "No description of this zone's minute is kept: too few people, or too long ago."))
        .situation();
  }

  private static void requireSites(Caller caller, List<String> siteIds) {
    siteIds.forEach(caller::requireSite);
    if (siteIds.isEmpty() && !caller.seesEverySite()) {
      throw new ProblemException(
          ProblemCode.SITE_FORBIDDEN, "Your token does not name every site: say which the situation applies to.");
    }
  }

  private void record(Caller caller, NamedSituation situation, String change) {
    facts.done(
        caller,
        ACTION,
        new AuditFacts.Subject("situation", situation.id(), ""),
        Map.of(
            "change", change,
            "name", situation.name(),
            "kind", situation.kind().name(),
            "maxDistance", String.valueOf(situation.maxDistance()),
            "level", situation.level() == null ? "" : situation.level().name(),
            "siteIds", String.join(" ", situation.siteIds()),
            "enabled", String.valueOf(situation.enabled())));
  }

  /** The database keeps microseconds. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
