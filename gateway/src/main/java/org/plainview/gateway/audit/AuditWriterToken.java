package org.plainview.gateway.audit;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;

/**
 * The gateway's own token for the audit service. Fetched at the start, renewed in the background before it
 * expires: no request waits for Keycloak, and while Keycloak is away the last token serves its time.
 * Thread-safe.
 */
@Component
class AuditWriterToken {

  private static final Logger log = LoggerFactory.getLogger(AuditWriterToken.class);
  private static final Duration RENEW_EARLY = Duration.ofSeconds(60);
  private static final Duration SMALLEST_REST = Duration.ofSeconds(5);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

  private final KeycloakClient keycloak;
  private final Clock clock;
  private final ReentrantLock fetching = new ReentrantLock();
  private final AtomicBoolean renewing = new AtomicBoolean();
  private volatile @Nullable Held held;
  private volatile Instant notBefore = Instant.EPOCH;

  AuditWriterToken(KeycloakClient keycloak, Clock clock) {
    this.keycloak = keycloak;
    this.clock = clock;
  }

  private record Held(String value, Instant renewAt, Instant usableUntil) {}

  @EventListener(ApplicationReadyEvent.class)
  void fetchAhead() {
    renewInBackground();
  }

  /**
   * @throws IOException when there is no valid token and Keycloak gives none
   */
  String value() throws IOException, InterruptedException {
    Held known = held;
    Instant now = clock.instant();
    if (known != null && now.isBefore(known.usableUntil())) {
      if (now.isAfter(known.renewAt()) && now.isAfter(notBefore)) {
        renewInBackground();
      }
      return known.value();
    }
    if (now.isBefore(notBefore)
        || !fetching.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new IOException("Keycloak gave no token for the audit service a moment ago");
    }
    try {
      Held other = held;
      return other != null && !other.equals(known) ? other.value() : fetch();
    } finally {
      fetching.unlock();
    }
  }

  void forget() {
    held = null;
  }

  private void renewInBackground() {
    if (renewing.compareAndSet(false, true)) {
      Thread.startVirtualThread(
          () -> {
            try {
              String _ = fetch();
            } catch (IOException e) {
              log.warn("No new token for the audit service yet: {}", e.toString());
            } finally {
              renewing.set(false);
            }
          });
    }
  }

  private String fetch() throws IOException {
    Instant now = clock.instant();
    try {
      OAuth2AccessToken token = keycloak.ownToken();
      Instant expiresAt = token.getExpiresAt() == null ? now : token.getExpiresAt();
      Duration life = Duration.between(now, expiresAt);
      Duration early = life.compareTo(RENEW_EARLY.multipliedBy(2)) > 0 ? RENEW_EARLY : life.dividedBy(2);
      held = new Held(token.getTokenValue(), expiresAt.minus(early), expiresAt.minus(SMALLEST_REST));
      return token.getTokenValue();
    } catch (OAuth2AuthorizationException e) {
      notBefore = now.plus(PAUSE_AFTER_FAILURE);
      throw new IOException("Keycloak gave no token for the audit service", e);
    }
  }
}
