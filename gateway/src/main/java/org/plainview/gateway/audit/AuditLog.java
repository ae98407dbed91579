package org.plainview.gateway.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.contracts.ServiceName;
import org.plainview.gateway.call.Call;
import org.plainview.gateway.call.Match;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;
import org.springframework.stereotype.Component;

/** Writes what callers ask of the gateway into the audit log. Thread-safe. */
@Component
public class AuditLog {

  private static final int LONGEST_QUERY = 512;

  private final AuditAppends appends;
  private final Clock clock;

  AuditLog(AuditAppends appends, Clock clock) {
    this.appends = appends;
    this.clock = clock;
  }

  /** The request was let through. */
  public Appended permitted(HttpServletRequest request, Caller caller) {
    return append(request, caller, caller.duty(), Outcome.PERMITTED, Map.of());
  }

  /** The request was turned away. */
  public Appended refused(HttpServletRequest request, Caller caller, ProblemCode why) {
    return append(request, caller, caller.duty(), Outcome.REFUSED, Map.of("refused", why.code()));
  }

  /** The gateway did what the request asked; with the duty that results from it. */
  public Appended done(HttpServletRequest request, Caller caller, @Nullable Duty duty) {
    return append(request, caller, duty, Outcome.DONE, Map.of());
  }

  private Appended append(
      HttpServletRequest request,
      Caller caller,
      @Nullable Duty duty,
      Outcome outcome,
      Map<String, String> more) {
    Call call = Call.of(request);
    if (!(call.match() instanceof Match.Found(Endpoint endpoint, Map<String, String> variables))) {
      throw new IllegalArgumentException("Only requests of the endpoint table have entries");
    }
    AuditSubject subject = AuditSubject.of(endpoint, variables, request.getParameter("siteId"));
    Map<String, String> detail = new LinkedHashMap<>(more);
    detail.put("method", endpoint.method());
    detail.put("path", endpoint.path());
    String query = request.getQueryString();
    if (query != null) {
      detail.put("query", AuditSubject.printable(query, LONGEST_QUERY));
    }
    return appends.append(
        new AuditEntry(
            UUID.randomUUID(),
            clock.instant(),
            ServiceName.GATEWAY.label(),
            caller.username(),
            caller.roles().stream().map(Role::claim).sorted().toList(),
            duty == null ? null : duty.purpose(),
            duty == null ? null : duty.caseNumber(),
            endpoint.action(),
            subject.type(),
            subject.id(),
            subject.siteId(),
            Objects.requireNonNull(outcome),
            call.requestId(),
            detail));
  }
}
