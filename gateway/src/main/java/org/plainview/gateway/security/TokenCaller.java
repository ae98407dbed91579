package org.plainview.gateway.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.gateway.duty.HeaderDuty;
import org.plainview.platform.problem.Problems;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Knows the caller of a request with a verified bearer token, and the duty in its headers. */
final class TokenCaller extends OncePerRequestFilter {

  private final JsonMapper json;

  TokenCaller(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authentication) {
      switch (HeaderDuty.of(request)) {
        case HeaderDuty.None _ -> attach(request, authentication.getToken(), null);
        case HeaderDuty.Declared(Duty duty) -> attach(request, authentication.getToken(), duty);
        case HeaderDuty.Malformed(var problems) -> {
          Problems.write(
              response,
              json,
              Problems.of(
                  ProblemCode.INVALID_REQUEST, "The Plainview-Duty headers are no duty.", problems));
          return;
        }
      }
    }
    chain.doFilter(request, response);
  }

  private static void attach(HttpServletRequest request, Jwt token, @Nullable Duty duty) {
    Caller caller = Caller.of(token, duty, Call.of(request).requestId());
    new Authenticated(caller, token, false).attachTo(request);
  }
}
