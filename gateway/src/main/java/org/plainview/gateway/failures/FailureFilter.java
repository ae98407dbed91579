package org.plainview.gateway.failures;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** The outermost filter: PostgreSQL or Keycloak away is 503, anything unforeseen is 500. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class FailureFilter extends OncePerRequestFilter {

  private static final Logger log = LoggerFactory.getLogger(FailureFilter.class);

  private final JsonMapper json;

  FailureFilter(JsonMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException e) {
      if (response.isCommitted()) {
        log.debug("An answer broke off", e);
        throw new CloseNowException("The answer broke off", e);
      }
      response.resetBuffer();
      answer(response, rootOf(e));
    }
  }

  private void answer(HttpServletResponse response, Throwable failure) throws IOException {
    switch (failure) {
      case DataAccessException e -> unavailable(response, "The session store", e);
      case TransactionException e -> unavailable(response, "The session store", e);
      case AuthenticationServiceException e -> unavailable(response, "Keycloak", e);
      case InvalidParameterException e ->
          write(response, ProblemCode.INVALID_REQUEST, "The query cannot be read.");
      default -> {
        log.error("Unexpected failure of a request", failure);
        write(response, ProblemCode.INTERNAL, "Something failed here. It has been logged.");
      }
    }
  }

  private void unavailable(HttpServletResponse response, String part, Exception failure)
      throws IOException {
    log.warn("{} cannot be used: {}", part, failure.toString());
    write(response, ProblemCode.UNAVAILABLE, part + " cannot be reached; try again soon.");
  }

  private void write(HttpServletResponse response, ProblemCode code, String detail)
      throws IOException {
    Problems.write(response, json, Problems.of(code, detail));
  }

  private static Throwable rootOf(Throwable failure) {
    @Nullable Throwable cause = failure instanceof ServletException ? failure.getCause() : null;
    return cause == null ? failure : cause;
  }
}
