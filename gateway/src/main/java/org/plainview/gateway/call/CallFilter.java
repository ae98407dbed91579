package org.plainview.gateway.call;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.plainview.contracts.Headers;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request its id and its row of the endpoint table, before anything else looks at it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class CallFilter extends OncePerRequestFilter {

  private final EndpointMatcher endpoints = new EndpointMatcher();

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!Call.isAttachedTo(request)) {
      Call call =
          new Call(
              UUID.randomUUID().toString(),
              endpoints.match(request.getMethod(), request.getRequestURI()));
      call.attachTo(request);
      response.setHeader(Headers.REQUEST_ID, call.requestId());
    }
    chain.doFilter(request, response);
  }

  /** What the container refuses by itself comes here only to be answered. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }
}
