package org.plainview.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.stereotype.Component;

/**
 * Keeps what a login brought in the session, without the client's secret that Spring's own repository would
 * store beside it.
 */
@Component
class SessionTokenStore implements OAuth2AuthorizedClientRepository {

  private final KeycloakClient keycloak;

  SessionTokenStore(KeycloakClient keycloak) {
    this.keycloak = keycloak;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
      String registration, Authentication principal, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens)) {
      return null;
    }
    OAuth2AccessToken access =
        new OAuth2AccessToken(
            OAuth2AccessToken.TokenType.BEARER, tokens.accessToken(), null, tokens.expiresAt());
    return (T) new OAuth2AuthorizedClient(keycloak.login(), principal.getName(), access);
  }

  @Override
  public void saveAuthorizedClient(
      OAuth2AuthorizedClient client,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    OAuth2AccessToken access = client.getAccessToken();
    OAuth2RefreshToken refresh = client.getRefreshToken();
    request
        .getSession()
        .setAttribute(
            SessionTokens.ATTRIBUTE,
            new SessionTokens(
                access.getTokenValue(),
                Objects.requireNonNullElse(access.getExpiresAt(), Instant.EPOCH),
                refresh == null ? "" : refresh.getTokenValue()));
  }

  @Override
  public void removeAuthorizedClient(
      String registration,
      Authentication principal,
      HttpServletRequest request,
      HttpServletResponse response) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.removeAttribute(SessionTokens.ATTRIBUTE);
    }
  }
}
