package org.plainview.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.plainview.gateway.keycloak.Refreshed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;

/** Finds the valid token of a session, refreshing it when it is about to expire. Thread-safe. */
@Component
public class SessionLogins {

  private static final Logger log = LoggerFactory.getLogger(SessionLogins.class);
  private static final Duration RENEW_EARLY = Duration.ofSeconds(15);

  private final KeycloakClient keycloak;
  private final JwtDecoder decoder;
  private final Clock clock;

  /** A page's parallel requests bring the same refresh token, which may be good for one use only. */
  private final Cache<String, Refreshed> refreshes =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofSeconds(10)).build();

  SessionLogins(KeycloakClient keycloak, JwtDecoder decoder, Clock clock) {
    this.keycloak = keycloak;
    this.decoder = decoder;
    this.clock = clock;
  }

  /** The token of the request's session; a session that Keycloak no longer knows is ended. */
  public CurrentToken current(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session == null
        || !(session.getAttribute(SessionTokens.ATTRIBUTE) instanceof SessionTokens tokens)) {
      return new CurrentToken.SignedOut();
    }
    if (clock.instant().isBefore(tokens.expiresAt().minus(RENEW_EARLY))) {
      return verified(session, tokens.accessToken());
    }
    return refreshed(session, tokens);
  }

  private CurrentToken refreshed(HttpSession session, SessionTokens old) {
    if (old.refreshToken().isEmpty()) {
      return ended(session, "there is no refresh token");
    }
    Refreshed refreshed =
        Objects.requireNonNull(refreshes.get(old.refreshToken(), keycloak::refresh));
    return switch (refreshed) {
      case Refreshed.Tokens(OAuth2AccessTokenResponse response) -> {
        SessionTokens tokens = tokens(response, old);
        session.setAttribute(SessionTokens.ATTRIBUTE, tokens);
        yield verified(session, tokens.accessToken());
      }
      case Refreshed.Refused(String error) -> ended(session, error);
      case Refreshed.Unreachable(String reason) -> {
        refreshes.invalidate(old.refreshToken());
        yield clock.instant().isBefore(old.expiresAt())
            ? verified(session, old.accessToken())
            : new CurrentToken.Unknown(reason);
      }
    };
  }

  private static SessionTokens tokens(OAuth2AccessTokenResponse response, SessionTokens old) {
    @Nullable OAuth2RefreshToken refresh = response.getRefreshToken();
    return new SessionTokens(
        response.getAccessToken().getTokenValue(),
        Objects.requireNonNullElse(response.getAccessToken().getExpiresAt(), Instant.EPOCH),
        refresh == null ? old.refreshToken() : refresh.getTokenValue());
  }

  private CurrentToken verified(HttpSession session, String accessToken) {
    try {
      return new CurrentToken.Valid(decoder.decode(accessToken));
    } catch (BadJwtException e) {
      return ended(session, String.valueOf(e.getMessage()));
    } catch (JwtException e) {
      return new CurrentToken.Unknown(String.valueOf(e.getMessage()));
    }
  }

  private static CurrentToken ended(HttpSession session, String why) {
    log.info("A session has ended: {}", why);
    session.invalidate();
    return new CurrentToken.SignedOut();
  }
}
