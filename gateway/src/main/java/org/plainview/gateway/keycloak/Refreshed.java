package org.plainview.gateway.keycloak;

import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/** What came of asking for new tokens. */
public sealed interface Refreshed {

  /** New tokens; the refresh token among them replaces the one used. */
  record Tokens(OAuth2AccessTokenResponse response) implements Refreshed {}

  /**
   * The person is no longer signed in at Keycloak.
   *
   * @param error OAuth 2 error code
   */
  record Refused(String error) implements Refreshed {}

  /** Keycloak cannot say; ask again later. */
  record Unreachable(String reason) implements Refreshed {}
}
