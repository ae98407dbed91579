package org.plainview.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.gateway.call.Match;
import org.plainview.gateway.duty.DutyRules;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** The endpoint table as Spring Security asks it. */
final class TableAuthorization implements AuthorizationManager<RequestAuthorizationContext> {

  private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);

  @Override
  public AuthorizationResult authorize(
      Supplier<? extends @Nullable Authentication> authentication,
      RequestAuthorizationContext context) {
    HttpServletRequest request = context.getRequest();
    return switch (Call.of(request).match()) {
      case Match.NotApi _ -> GRANTED;
      case Match.Unknown _ -> new Refusal(ProblemCode.NOT_FOUND);
      case Match.WrongMethod _ -> new Refusal(ProblemCode.METHOD_NOT_ALLOWED);
      case Match.Found(Endpoint endpoint, var _) -> authorize(endpoint, Authenticated.of(request));
    };
  }

  private static AuthorizationResult authorize(Endpoint endpoint, Optional<Authenticated> known) {
    if (endpoint.isPublic()) {
      return GRANTED;
    }
    if (known.isEmpty()) {
      return new Refusal(ProblemCode.UNAUTHENTICATED);
    }
    if (!endpoint.permits(known.get().caller().roles())) {
      return new Refusal(ProblemCode.FORBIDDEN);
    }
    if (DutyRules.missing(endpoint, known.get().caller())) {
      return new Refusal(ProblemCode.DUTY_REQUIRED);
    }
    return GRANTED;
  }
}
