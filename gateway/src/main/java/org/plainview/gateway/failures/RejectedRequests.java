package org.plainview.gateway.failures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.Problems;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the firewall turns away: addresses that could mean two things. */
@Component
final class RejectedRequests implements RequestRejectedHandler {

  private final JsonMapper json;

  RejectedRequests(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void handle(
      HttpServletRequest request, HttpServletResponse response, RequestRejectedException exception)
      throws IOException {
    Problems.write(
        response,
        json,
        Problems.of(ProblemCode.INVALID_REQUEST, "The address or a header holds what is not allowed."));
  }
}
