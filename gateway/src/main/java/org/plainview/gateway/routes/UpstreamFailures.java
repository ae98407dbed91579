package org.plainview.gateway.routes;

import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Call;
import org.plainview.platform.problem.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Answers for a service that cannot: 503 when it is not there, 504 when it is too slow. */
@Component
final class UpstreamFailures implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final Logger log = LoggerFactory.getLogger(UpstreamFailures.class);

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    try {
      return new UnbrokenAnswer(next.handle(request));
    } catch (ResourceAccessException e) {
      String service =
          Call.of(request.servletRequest()).endpoint().map(Endpoint::service).orElseThrow().label();
      if (has(e, BodyTooLargeException.class)) {
        return answer(ProblemCode.TOO_LARGE, "The body is longer than what is taken here.");
      }
      log.warn("No answer from {}: {}", service, NestedExceptionUtils.getMostSpecificCause(e).toString());
      boolean slow =
          has(e, HttpTimeoutException.class)
              && !has(e, HttpConnectTimeoutException.class)
              && !has(e, ConnectException.class);
      return slow
          ? answer(ProblemCode.UPSTREAM_TIMEOUT, "The " + service + " did not answer in time.")
          : answer(ProblemCode.UNAVAILABLE, "The " + service + " cannot be reached.");
    }
  }

  static ServerResponse answer(ProblemCode code, String detail) {
    return ServerResponse.status(code.status())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Problems.of(code, detail));
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }
}
