package org.plainview.audit.append;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plainview.audit.entry.Draft;
import org.plainview.audit.entry.DraftRules;
import org.plainview.audit.entry.Outcome;
import org.plainview.audit.log.Appended;
import org.plainview.audit.log.AuditLog;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.contracts.ServiceName;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;

/** Entries about what this service itself does for a caller. Safe for use by any thread. */
public final class OwnEntries {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final AuditLog log;
  private final Clock clock;

  public OwnEntries(AuditLog log, Clock clock) {
    this.log = log;
    this.clock = clock;
  }

  /**
   * What an entry says besides who, when and for which case.
   *
   * @param outcome {@code PERMITTED} of an act that is still to happen
   * @param detail in the leaf only as a digest
   */
  public record Act(
      String action, String objectType, String objectId, Outcome outcome, Map<String, String> detail) {

    /** An act that happens with its entry. */
    public Act(String action, String objectType, String objectId, Map<String, String> detail) {
      this(action, objectType, objectId, Outcome.DONE, detail);
    }
  }

  /**
   * Puts the act into the log. Whoever then carries it out knows that it cannot happen unseen.
   *
   * @return the entry's index: it is durable
   * @throws ProblemException {@code invalid-fields} when the log cannot hold it, {@code unavailable} when it may not be
   *     durable; the act must not happen then
   */
  public long append(Act act, Caller caller) throws InterruptedException {
    return append(act, caller, "Nothing has been done");
  }

  /** The same; {@code otherwise} is how things stand without the entry, for the problem's text. */
  public long append(Act act, Caller caller, String otherwise) throws InterruptedException {
    Instant now = clock.instant();
    Draft draft = draft(act, caller, now);
    List<FieldProblem> problems = DraftRules.problems(draft, now);
    if (!problems.isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID_FIELDS, "The log cannot hold this.", problems);
    }
    return switch (log.append(draft, PATIENCE)) {
      case Appended.At at -> at.index();
      case Appended.IdTaken _, Appended.Unstorable _ ->
          throw new ProblemException(ProblemCode.INVALID_REQUEST, "The log cannot hold this.");
      case Appended.Unavailable unavailable ->
          throw new ProblemException(
              ProblemCode.UNAVAILABLE, otherwise + ": " + unavailable.reason() + ". Try again.");
    };
  }

  private static Draft draft(Act act, Caller caller, Instant now) {
    Duty duty = caller.duty();
    return new Draft(
        UUID.randomUUID(),
        now,
        ServiceName.AUDIT.label(),
        caller.username(),
        caller.roles().stream().map(Role::claim).sorted().toList(),
        duty == null ? "" : duty.purpose(),
        duty == null ? "" : duty.caseNumber(),
        act.action(),
        act.objectType(),
        act.objectId(),
        "",
        act.outcome(),
        caller.requestId(),
        act.detail());
  }
}
