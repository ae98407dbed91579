package org.plainview.gateway.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plainview.contracts.Headers;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.platform.problem.Problems;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Stands behind authorisation: lets a permitted request on only with its entry in the log. */
public final class FailClosedAudit extends OncePerRequestFilter {

  private final AuditLog audit;
  private final JsonMapper json;

  public FailClosedAudit(AuditLog audit, JsonMapper json) {
    this.audit = audit;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!Call.of(request).needsCaller()) {
      chain.doFilter(request, response);
      return;
    }
    Authenticated known =
        Authenticated.of(request)
            .orElseThrow(() -> new IllegalStateException("Authorised without a caller"));
    if (written(audit.permitted(request, known.caller()), response, json)) {
      chain.doFilter(request, response);
    }
  }

  /**
   * Puts the index into the answer; or answers that the log is down.
   *
   * @return whether the entry is in the log, so that the request may be answered
   */
  public static boolean written(Appended appended, HttpServletResponse response, JsonMapper json)
      throws IOException {
    return switch (appended) {
      case Appended.At(long index) -> {
        response.setHeader(Headers.AUDIT_INDEX, Long.toString(index));
        yield true;
      }
      case Appended.Failed _ -> {
        response.setHeader("Retry-After", "2");
        Problems.write(
            response,
            json,
            Problems.of(
                ProblemCode.AUDIT_UNAVAILABLE,
                "Nothing that is not public is answered while the audit log is down."));
        yield false;
      }
    };
  }
}
