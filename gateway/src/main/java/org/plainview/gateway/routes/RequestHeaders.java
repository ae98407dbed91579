package org.plainview.gateway.routes;

import java.util.Set;
import java.util.TreeSet;
import org.plainview.contracts.Headers;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.call.Call;
import org.plainview.platform.security.Duty;
import org.plainview.platform.security.DutyHeaders;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/** What a service is told: a few headers of the client's, and who is asking, said by the gateway alone. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
final class RequestHeaders implements RequestHttpHeadersFilter {

  private static final Set<String> FROM_CLIENT = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  static {
    FROM_CLIENT.addAll(
        Set.of(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE));
  }

  @Override
  public HttpHeaders apply(HttpHeaders fromClient, ServerRequest request) {
    HttpHeaders headers = new HttpHeaders();
    fromClient.forEach(
        (name, values) -> {
          if (FROM_CLIENT.contains(name)) {
            headers.addAll(name, values);
          }
        });
    // Spring's view of it has gained a charset.
    String contentType = request.servletRequest().getHeader(HttpHeaders.CONTENT_TYPE);
    if (contentType != null) {
      headers.set(HttpHeaders.CONTENT_TYPE, contentType);
    }
    headers.set(Headers.REQUEST_ID, Call.of(request.servletRequest()).requestId());
    Authenticated.of(request.servletRequest()).ifPresent(known -> tell(headers, known));
    return headers;
  }

  private static void tell(HttpHeaders headers, Authenticated known) {
    headers.setBearerAuth(known.token().getTokenValue());
    Duty duty = known.caller().duty();
    if (duty != null) {
      headers.set(Headers.DUTY_PURPOSE, DutyHeaders.encode(duty.purpose()));
      headers.set(Headers.DUTY_CASE, DutyHeaders.encode(duty.caseNumber()));
    }
  }
}
