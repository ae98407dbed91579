package org.plainview.gateway.session;

import org.springframework.security.oauth2.jwt.Jwt;

/** What a session says about who is signed in, now. */
public sealed interface CurrentToken {

  /** Somebody is, with this verified token. */
  record Valid(Jwt token) implements CurrentToken {}

  /** Nobody is, or no longer: the session has been ended. */
  record SignedOut() implements CurrentToken {}

  /** Keycloak cannot be asked. */
  record Unknown(String reason) implements CurrentToken {}
}
