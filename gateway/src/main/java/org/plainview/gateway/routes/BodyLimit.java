package org.plainview.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Endpoint;
import org.plainview.gateway.call.Call;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts every body as it is read, so that one without a length is limited too. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimit extends OncePerRequestFilter {

  /** Rows of the endpoint table whose bodies are files. */
  private static final Set<String> BULK_ACTIONS = Set.of("camera.import", "audit.export");

  private final UpstreamProperties properties;

  BodyLimit(UpstreamProperties properties) {
    this.properties = properties;
  }

  /** Whether the request or its answer is a file. */
  static boolean isBulk(HttpServletRequest request) {
    return Call.of(request)
        .endpoint()
        .map(Endpoint::action)
        .filter(BULK_ACTIONS::contains)
        .isPresent();
  }

  long limitBytes(HttpServletRequest request) {
    return (isBulk(request) ? properties.maxBulkBody() : properties.maxBody()).toBytes();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new Limited(request, limitBytes(request)), response);
  }

  private static final class Limited extends HttpServletRequestWrapper {

    private final long limitBytes;
    private @Nullable LimitedBody body;

    Limited(HttpServletRequest request, long limitBytes) {
      super(request);
      this.limitBytes = limitBytes;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      LimitedBody known = body;
      if (known == null) {
        known = new LimitedBody(super.getInputStream(), limitBytes);
        body = known;
      }
      return known;
    }
  }
}
