package org.plainview.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.ServiceName;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.gateway.duty.SessionDuty;
import org.plainview.gateway.session.CurrentToken;
import org.plainview.gateway.session.SessionLogins;
import org.plainview.platform.problem.Problems;
import org.plainview.platform.security.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Knows the caller of a browser's request from its session. What is public and answered elsewhere does not
 * touch the session, so that it works while PostgreSQL or Keycloak is away.
 */
final class SessionCaller extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(SessionCaller.class);

  private final SessionLogins logins;
  private final JsonMapper json;

  SessionCaller(SessionLogins logins, JsonMapper json) {
    this.logins = logins;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (Call.of(request).endpoint().filter(SessionCaller::asksWhoCalls).isPresent()) {
      switch (logins.current(request)) {
        case CurrentToken.Valid(Jwt token) -> attach(request, token);
        case CurrentToken.SignedOut _ -> {}
        case CurrentToken.Unknown(String reason) -> {
          log.warn("A session cannot be checked: {}", reason);
          Problems.write(
              response,
              json,
              Problems.of(ProblemCode.UNAVAILABLE, "Keycloak cannot be reached; try again soon."));
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  private static boolean asksWhoCalls(Endpoint endpoint) {
    return !endpoint.isPublic() || endpoint.service() == ServiceName.GATEWAY;
  }

  private static void attach(HttpServletRequest request, Jwt token) {
    Caller caller =
        Caller.of(token, SessionDuty.of(request).orElse(null), Call.of(request).requestId());
    new Authenticated(caller, token, true).attachTo(request);
  }
}
