package org.plainview.gateway.session;

import java.io.Serializable;
import java.time.Instant;

/**
 * A person's tokens in the session.
 *
 * @param refreshToken empty when Keycloak gave none
 */
record SessionTokens(String accessToken, Instant expiresAt, String refreshToken)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  static final String ATTRIBUTE = "plainview.tokens";
}
