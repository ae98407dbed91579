package org.plainview.gateway.failures;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.ProblemCode;
import org.springframework.http.MediaType;

/** Tomcat's own refusals, of requests that no filter has seen, as problem details. */
public final class ProblemValve extends ErrorReportValve {

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    ProblemCode code =
        switch (response.getStatus()) {
          case 404 -> ProblemCode.NOT_FOUND;
          case 413 -> ProblemCode.TOO_LARGE;
          case 500 -> ProblemCode.INTERNAL;
          case 503 -> ProblemCode.UNAVAILABLE;
          default -> ProblemCode.INVALID_REQUEST;
        };
    String problem =
        "{\"type\":\"%s\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\"}"
            .formatted(code.type(), code.title(), code.status(), code.code());
    try {
      response.setStatus(code.status());
      response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
      response.getOutputStream().write(problem.getBytes(StandardCharsets.UTF_8));
      response.finishResponse();
    } catch (IOException | IllegalStateException e) {
      container.getLogger().debug("A client did not wait for its refusal", e);
    }
  }
}
