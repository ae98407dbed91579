package org.plainview.gateway.call;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.plainview.platform.security.Caller;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who sent a request, as far as a verified token says.
 *
 * @param caller with the duty that applies to this request
 * @param token verified; relayed to the services, which verify it again
 * @param inSession whether the token belongs to a browser's session rather than to the request
 */
public record Authenticated(Caller caller, Jwt token, boolean inSession) {

  private static final String ATTRIBUTE = Authenticated.class.getName();

  /** Empty when nobody is signed in, or when the endpoint does not ask who is. */
  public static Optional<Authenticated> of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Authenticated known
        ? Optional.of(known)
        : Optional.empty();
  }

  public void attachTo(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }
}
