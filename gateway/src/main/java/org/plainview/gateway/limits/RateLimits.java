package org.plainview.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.plainview.contracts.ProblemCode;
import org.plainview.gateway.call.Authenticated;
import org.plainview.platform.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Charges requests to their clients' budgets and answers those that have none left. Thread-safe. */
@Component
public class RateLimits {

  private final Budgets callers;
  private final Budgets addresses;
  private final JsonMapper json;

  RateLimits(LimitProperties properties, JsonMapper json) {
    this.callers =
        new Budgets("caller", properties.callerPerMinute(), properties.clients(), TimeMeter.SYSTEM_NANOTIME);
    this.addresses =
        new Budgets("address", properties.addressPerMinute(), properties.clients(), TimeMeter.SYSTEM_NANOTIME);
    this.json = json;
  }

  /**
   * Charges the caller, or the address of a request without one.
   *
   * @return whether the request has been answered with 429
   */
  boolean refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Optional<Authenticated> known = Authenticated.of(request);
    return known.isPresent()
        ? refuse(callers, known.get().caller().username(), response)
        : refuseAnonymous(request, response);
  }

  /**
   * Charges the address.
   *
   * @return whether the request has been answered with 429
   */
  public boolean refuseAnonymous(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    return refuse(addresses, ClientAddress.budgetOf(request.getRemoteAddr()), response);
  }

  private boolean refuse(Budgets budgets, String client, HttpServletResponse response)
      throws IOException {
    ConsumptionProbe probe = budgets.take(client);
    response.setHeader("RateLimit-Policy", budgets.policyHeader());
    response.setHeader("RateLimit", budgets.stateHeader(probe));
    if (probe.isConsumed()) {
      return false;
    }
    long wait = Budgets.secondsToWait(probe);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait));
    Problems.write(
        response,
        json,
        Problems.of(ProblemCode.RATE_LIMITED, "Try again in " + wait + " second(s)."));
    return true;
  }
}
