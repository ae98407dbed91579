package org.plainview.gateway.duty;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.audit.Appended;
import org.plainview.gateway.audit.AuditLog;
import org.plainview.gateway.call.Authenticated;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.Duty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts and ends the duty of a browser's session; both are in the audit log before they hold. */
@RestController
@RequestMapping("/api/duty")
class DutyController {

  private final AuditLog audit;
  private final ApplicationEventPublisher events;

  DutyController(AuditLog audit, ApplicationEventPublisher events) {
    this.audit = audit;
    this.events = events;
  }

  /** What a person declares. */
  record Declaration(@Nullable String purpose, @Nullable String caseNumber) {}

  @PostMapping
  Duty start(@RequestBody Declaration declared, HttpServletRequest request) {
    List<FieldProblem> problems = DutyRules.problems(declared.purpose(), declared.caseNumber());
    if (!problems.isEmpty()) {
      throw new ProblemException(
          ProblemCode.INVALID_FIELDS, "A duty has a purpose and an event or case number.", problems);
    }
    Duty duty =
        new Duty(
            Objects.requireNonNull(declared.purpose()).strip(),
            Objects.requireNonNull(declared.caseNumber()).strip());
    HttpSession session = session(request);
    record(request, duty);
    SessionDuty.start(session, duty);
    events.publishEvent(new DutyChanged(session.getId()));
    return duty;
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void end(HttpServletRequest request) {
    HttpSession session = session(request);
    record(request, SessionDuty.of(request).orElse(null));
    SessionDuty.end(session);
    events.publishEvent(new DutyChanged(session.getId()));
  }

  private void record(HttpServletRequest request, @Nullable Duty duty) {
    Authenticated known = Authenticated.of(request).orElseThrow();
    if (audit.done(request, known.caller(), duty) instanceof Appended.Failed) {
      throw new ProblemException(
          ProblemCode.AUDIT_UNAVAILABLE, "The duty has not changed: the audit log is down.");
    }
  }

  private static HttpSession session(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null || !Authenticated.of(request).orElseThrow().inSession()) {
      throw new ProblemException(
          ProblemCode.WRONG_STATE,
          "A bearer token has no session: send the duty in the Plainview-Duty headers instead.");
    }
    return session;
  }
}
