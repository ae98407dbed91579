package org.plainview.watchlist.level;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.watchlist.zone.ZoneDirectory;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person takes note of a zone's level where no alert speaks of it. */
@RestController
class LevelController {

  private final Acknowledgements acknowledgements;
  private final ZoneDirectory zones;
  private final AuditFacts facts;
  private final Clock clock;

  LevelController(Acknowledgements acknowledgements, ZoneDirectory zones, AuditFacts facts, Clock clock) {
    this.acknowledgements = acknowledgements;
    this.zones = zones;
    this.facts = facts;
    this.clock = clock;
  }

  record Acknowledgement(@Nullable String siteId) {}

  /** A Critical ends once its indicators have fallen too; any other level is not changed by it. */
  @PostMapping("/api/zones/{zoneId}/acknowledge")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  public void acknowledge(Caller caller, @PathVariable String zoneId, @RequestBody Acknowledgement body) {
    String siteId = body.siteId();
    if (siteId == null) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS,
          "A zone belongs to a site.",
          List.of(new FieldProblem("siteId", "required", "Must be given.")));
    }
    caller.requireSite(siteId);
    if (zones.find(siteId, zoneId).isEmpty()) {
      throw ProblemException.notFound("zone", zoneId);
    }
    acknowledgements.record(siteId, zoneId, caller.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    facts.done(caller, "level.acknowledge", new AuditFacts.Subject("zone", zoneId, siteId), Map.of());
  }
}
