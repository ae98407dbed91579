package org.plainview.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import tools.jackson.databind.json.JsonMapper;

/** Answers 401 and 403 of the filter chain as problem details. */
public final class ProblemResponses implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final JsonMapper json;

  ProblemResponses(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    String detail =
        exception instanceof OAuth2AuthenticationException oauth
                && oauth.getError().getDescription() != null
            ? "The token was refused: " + oauth.getError().getDescription()
            : "This needs a signed-in user or a bearer token.";
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    Problems.write(response, json, Problems.of(ProblemCode.UNAUTHENTICATED, detail));
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException exception)
      throws IOException {
    ProblemCode code =
        exception instanceof CsrfException ? ProblemCode.CSRF_REFUSED : ProblemCode.FORBIDDEN;
    Problems.write(response, json, Problems.of(code, code.title() + "."));
  }
}
