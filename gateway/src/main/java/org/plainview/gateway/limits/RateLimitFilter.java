package org.plainview.gateway.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands behind authentication and before everything that costs more. */
public final class RateLimitFilter extends OncePerRequestFilter {

  private final RateLimits limits;

  public RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!limits.refuse(request, response)) {
      chain.doFilter(request, response);
    }
  }
}
