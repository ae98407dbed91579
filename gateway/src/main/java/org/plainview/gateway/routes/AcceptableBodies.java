package org.plainview.gateway.routes;

import java.util.List;
import org.plainview.contracts.ProblemCode;
import org.springframework.http.HttpMethod;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** Turns away, before anything is forwarded, a body that is announced as too large or of a foreign type. */
@Component
final class AcceptableBodies implements HandlerFilterFunction<ServerResponse, ServerResponse> {

  private static final List<MediaType> TAKEN =
      List.of(MediaType.APPLICATION_JSON, MediaType.parseMediaType("text/csv"));

  private final BodyLimit limit;

  AcceptableBodies(BodyLimit limit) {
    this.limit = limit;
  }

  @Override
  public ServerResponse filter(ServerRequest request, HandlerFunction<ServerResponse> next)
      throws Exception {
    long limitBytes = limit.limitBytes(request.servletRequest());
    if (request.headers().contentLength().orElse(0) > limitBytes) {
      return UpstreamFailures.answer(
          ProblemCode.TOO_LARGE, "At most " + limitBytes + " bytes are taken here.");
    }
    if (carriesBody(request) && !isTaken(request)) {
      return UpstreamFailures.answer(
          ProblemCode.UNSUPPORTED_MEDIA_TYPE, "Send application/json, or text/csv for an import.");
    }
    return next.handle(request);
  }

  private static boolean carriesBody(ServerRequest request) {
    return (request.method().equals(HttpMethod.POST) || request.method().equals(HttpMethod.PUT))
        && (request.headers().contentLength().orElse(0) > 0
            || request.headers().firstHeader("Transfer-Encoding") != null);
  }

  private static boolean isTaken(ServerRequest request) {
    try {
      return request
          .headers()
          .contentType()
          .filter(type -> TAKEN.stream().anyMatch(taken -> taken.includes(type)))
          .isPresent();
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }
}
