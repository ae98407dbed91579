package org.plainview.gateway.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * The gateway's own token for the audit service, fetched when first needed and renewed in time: while
 * Keycloak is away, the last token serves until it expires. Thread-safe.
 */
@Component
class AuditWriterToken {

  private static final Logger log = LoggerFactory.getLogger(AuditWriterToken.class);
  private static final Duration RENEW_EARLY = Duration.ofSeconds(60);
  private static final Duration RETRY_RENEWAL = Duration.ofSeconds(5);
  private static final Duration SMALLEST_REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final KeycloakClient keycloak;
  private final Clock clock;
  private final ReentrantLock renewing = new ReentrantLock();
  private volatile @Nullable Held held;
  private volatile Instant failedUntil = Instant.EPOCH;

  AuditWriterToken(KeycloakClient keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
  }

  private record Held(String value, Instant renewAt, Instant expiresAt) {}

  /**
   * @throws IOException when there is no valid token and Keycloak gives none
   */
  String value() throws IOException, InterruptedException {
    Held known = held;
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.renewAt())) {
      return known.value();
    }
    if (known != null && now.isBefore(known.expiresAt())) {
      return renewing.tryLock() ? renewed(known, known) : known.value();
    }
    if (now.isBefore(failedUntil) || !renewing.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("Keycloak gave no token for the audit service a moment ago");
    }
    return renewed(known, null);
  }

  void forget() {
    held = null;
  }

  private String renewed(@Nullable Held seen, @Nullable Held usable) throws IOException {
    try {
      Held current = held;
      return current != null && current != seen ? current.value() : renew(usable);
    } finally {
      renewing.unlock();
    }
  }

  private String renew(@Nullable Held usable) throws IOException {
    Instant now = clock.instant();
    try {
      OAuth2AccessToken token = keycloak.ownToken();
      Instant expiresAt = token.getExpiresAt() == null ? now : token.getExpiresAt();
      Duration life = Duration.between(now, expiresAt);
      Duration early = life.compareTo(RENEW_EARLY.multipliedBy(2)) > 0 ? RENEW_EARLY : life.dividedBy(2);
      held = new Held(token.getTokenValue(), expiresAt.minus(early), expiresAt.minus(SMALLEST_REST));
      return token.getTokenValue();
    } catch (OAuth2AuthorizationException e) {
      failedUntil = now.plus(PAUSE_AFTER_FAILURE);
      if (usable == null) {
        throw new IOException("Keycloak gave no token for the audit service", e);
      }
      log.warn("The token for the audit service could not be renewed yet: {}", e.toString());
      held = new Held(usable.value(), now.plus(RETRY_RENEWAL), usable.expiresAt());
      return usable.value();
    }
  }
}
