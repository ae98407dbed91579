package org.plainview.gateway.routes;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * A service's answer that may break off while it is copied: as long as nothing has gone out, the client gets
 * a problem detail in its place.
 */
final class UnbrokenAnswer implements ServerResponse {

  private final ServerResponse answer;

  UnbrokenAnswer(ServerResponse answer) {
    this.answer = answer;
  }

  @Override
  public HttpStatusCode statusCode() {
    return answer.statusCode();
  }

  @Override
  public HttpHeaders headers() {
    return answer.headers();
  }

  @Override
  public MultiValueMap<String, Cookie> cookies() {
    return answer.cookies();
  }

  @Override
  public @Nullable ModelAndView writeTo(
      HttpServletRequest request, HttpServletResponse response, Context context)
      throws ServletException, IOException {
    try {
      return answer.writeTo(request, response, context);
    } catch (IOException e) {
      if (response.isCommitted()) {
        throw e;
      }
      Map<String, String> own = ownHeaders(response);
      response.reset();
      own.forEach(response::setHeader);
      return UpstreamFailures.answer(
              ProblemCode.UPSTREAM_TIMEOUT, "The service broke off its answer; try again.")
          .writeTo(request, response, context);
    }
  }

  private static Map<String, String> ownHeaders(HttpServletResponse response) {
    Map<String, String> own = new HashMap<>();
    for (String name : response.getHeaderNames()) {
      String lower = name.toLowerCase(Locale.ROOT);
      String value = response.getHeader(name);
      if (value != null && (lower.startsWith("plainview-") || lower.startsWith("ratelimit"))) {
        own.put(name, value);
      }
    }
    return own;
  }
}
