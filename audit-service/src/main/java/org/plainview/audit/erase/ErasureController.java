package org.plainview.audit.erase;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.DraftRules;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.leaf.Digests;
import org.plainview.audit.leaf.Salts;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.contracts.ServiceName;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ErasureController {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Erasures erasures;
  private final AuditLog log;
  private final Clock clock;
  private final Salts salts = new Salts();

  ErasureController(Erasures erasures, AuditLog log, Clock clock) {
    this.erasures = erasures;
    this.log = log;
    this.clock = clock;
  }

  record Erased(long erased) {}

  @PostMapping("/api/audit/erasures")
  Erased erase(@RequestBody @Valid ErasureBody body, Caller caller) throws InterruptedException {
    if (body.isOfService()) {
      throw ProblemException.invalid("actor", "format", "A service is not a person.");
    }
    if (body.reasonNamesActor()) {
      throw ProblemException.invalid("reason", "format", "The reason stays in the log: it must not hold the name.");
    }
    if (body.actor().equals(caller.username())) {
      throw new ProblemException(ProblemCode.SAME_PERSON, "Your own entries must be erased by somebody else.");
    }
    byte[] salt = salts.next();
    // First into the log: an erasure that nobody can see must not happen.
    record(draft(body, caller, salt, Outcome.PERMITTED, erasures.count(body.actor())), "Nothing has been erased");
    long erased = erasures.erase(body.actor());
    record(draft(body, caller, salt, Outcome.DONE, erased), "Erased, but the log does not say so yet");
    return new Erased(erased);
  }

  private void record(Draft draft, String state) throws InterruptedException {
    List<FieldProblem> problems = DraftRules.problems(draft, draft.at());
    if (!problems.isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "The log cannot hold this erasure.", problems);
    }
    if (log.append(draft, PATIENCE) instanceof Appended.Unavailable unavailable) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, state + ": " + unavailable.reason() + ". Try again.");
    }
  }

  /** Whoever knows the name can check the digest; nobody can read it. */
  private Draft draft(ErasureBody body, Caller caller, byte[] salt, Outcome outcome, long entries) {
    Duty duty = caller.duty();
    return new Draft(
        UUID.randomUUID(),
        clock.instant(),
        ServiceName.AUDIT.label(),
        caller.username(),
        caller.roles().stream().map(Role::claim).sorted().toList(),
        duty == null ? "" : duty.purpose(),
        duty == null ? "" : duty.caseNumber(),
        "audit.erase",
        "person",
        "",
        "",
        outcome,
        caller.requestId(),
        Map.of(
            "reason", body.reason(),
            "entries", String.valueOf(entries),
            "digest", new Digests(salt).actor(body.actor()),
            "salt", Base64.getEncoder().encodeToString(salt)));
  }
}
