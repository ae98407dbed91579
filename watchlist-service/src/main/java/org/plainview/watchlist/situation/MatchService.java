package org.plainview.watchlist.situation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.plainview.platform.audit.AuditFacts;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answer to matches, and what follows for the situation's distance. */
@Service
class MatchService {

  private final MatchStore matches;
  private final SituationStore situations;
  private final AuditFacts facts;
  private final Clock clock;

  MatchService(MatchStore matches, SituationStore situations, AuditFacts facts, Clock clock) {
    this.matches = matches;
    this.situations = situations;
    this.facts = facts;
    this.clock = clock;
  }

  /** The last answer counts. */
  @Transactional
  Match answer(Caller caller, String id, boolean useful) {
    Match match = matches.find(id).orElseThrow(() -> ProblemException.notFound("match", id));
    caller.requireSite(match.zone().siteId());
    NamedSituation before =
        situations.lock(match.situationId()).orElseThrow(() -> ProblemException.notFound("match", id));
    matches.answer(id, useful, caller.username(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    double distance = Tuning.distance(matches.answers(before.id()), before.maxDistance());
    situations.tune(before.id(), distance);
    facts.done(
        caller,
        "situation.feedback",
        new AuditFacts.Subject("situation-match", id, match.zone().siteId()),
        Map.of(
            "situationId", before.id(),
            "zoneId", match.zone().zoneId(),
            "useful", String.valueOf(useful),
            "distance", String.valueOf(distance)));
    return matches.find(id).orElseThrow(() -> ProblemException.notFound("match", id));
  }
}
