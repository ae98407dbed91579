package org.plainview.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.audit.AuditLog;
import org.plainview.gateway.audit.FailClosedAudit;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.gateway.call.Match;
import org.plainview.gateway.limits.RateLimits;
import org.plainview.platform.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what is turned away: a problem detail, and an entry in the audit log where the caller is known. */
@Component
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final AuditLog audit;
  private final RateLimits limits;
  private final JsonMapper json;

  Refusals(AuditLog audit, RateLimits limits, JsonMapper json) {
    this.audit = audit;
    this.limits = limits;
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    if (exception.getCause() instanceof AccessDeniedException denied) {
      handle(request, response, denied);
    } else if (!limits.refuseAnonymous(request, response)) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
      write(response, ProblemCode.UNAUTHENTICATED, "The token was refused: " + reason(exception));
    }
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    ProblemCode code = code(exception);
    Optional<Authenticated> known = Authenticated.of(request);
    if (known.isPresent() && Call.of(request).needsCaller()) {
      if (!FailClosedAudit.written(
          audit.refused(request, known.get().caller(), code), response, json)) {
        return;
      }
    }
    if (code == ProblemCode.UNAUTHENTICATED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    if (Call.of(request).match() instanceof Match.WrongMethod(var allowed)) {
      response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
    }
    write(response, code, detail(code));
  }

  private static ProblemCode code(AccessDeniedException exception) {
    if (exception instanceof CsrfException) {
      return ProblemCode.CSRF_REFUSED;
    }
    return exception instanceof AuthorizationDeniedException denied
            && denied.getAuthorizationResult() instanceof Refusal(ProblemCode code)
        ? code
        : ProblemCode.FORBIDDEN;
  }

  private static String detail(ProblemCode code) {
    return switch (code) {
      case UNAUTHENTICATED -> "This needs a signed-in user or a bearer token.";
      case FORBIDDEN -> "None of your roles may do this.";
      case DUTY_REQUIRED ->
          "Say what you are on duty for: POST /api/duty, or the Plainview-Duty headers with a token.";
      case CSRF_REFUSED -> "Send the value of the XSRF-TOKEN cookie in the X-XSRF-TOKEN header.";
      default -> code.title() + ".";
    };
  }

  private static String reason(AuthenticationException exception) {
    @Nullable String description =
        exception instanceof OAuth2AuthenticationException oauth
            ? oauth.getError().getDescription()
            : null;
    return description == null ? "it is not valid." : description;
  }

  private void write(HttpServletResponse response, ProblemCode code, String detail)
      throws IOException {
    Problems.write(response, json, Problems.of(code, detail));
  }
}
