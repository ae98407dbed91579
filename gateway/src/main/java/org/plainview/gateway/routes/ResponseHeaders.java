package org.plainview.gateway.routes;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.ResponseHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerResponse;

/** What a client is told of a service's answer; nothing that names the inside of the platform. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class ResponseHeaders implements ResponseHttpHeadersFilter {

  private static final Set<String> TO_CLIENT = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    TO_CLIENT.addAll(
        Set.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.CACHE_CONTROL,
            HttpHeaders.ETAG,
            HttpHeaders.LAST_MODIFIED,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.VARY,
            HttpHeaders.ALLOW));
  }

  @Override
  public HttpHeaders apply(HttpHeaders fromService, ServerResponse response) {
    HttpHeaders headers = new HttpHeaders();
    fromService.forEach(
        (name, values) -> {
          if (TO_CLIENT.contains(name)) {
            headers.addAll(name, values);
          }
        });
    URI location = fromService.getLocation();
    if (location != null) {
      headers.set(HttpHeaders.LOCATION, withoutHost(location));
    }
    return headers;
  }

  private static String withoutHost(URI location) {
    String query = location.getRawQuery();
    return location.getRawPath() + (query == null ? "" : "?" + query);
  }
}
