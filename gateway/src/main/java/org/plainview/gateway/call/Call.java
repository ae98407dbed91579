package org.plainview.gateway.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plainview.contracts.Endpoint;

/**
 * One request on its way through the gateway.
 *
 * @param requestId chosen here, whatever the client sent
 */
public record Call(String requestId, Match match) {

  private static final String ATTRIBUTE = Call.class.getName();

  /** The call of a request that has passed the first filter. */
  public static Call of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Call call) {
      return call;
    }
    throw new IllegalStateException("The request has not passed the call filter");
  }

  static boolean isAttachedTo(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** The row of the table, if there is one. */
  public Optional<Endpoint> endpoint() {
    return match instanceof Match.Found found ? Optional.of(found.endpoint()) : Optional.empty();
  }

  /** Whether the row of the table asks for a role. */
  public boolean needsCaller() {
    return endpoint().filter(endpoint -> !endpoint.isPublic()).isPresent();
  }
}
