package org.plainview.platform.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for at most a minute, and never past its end, that a token was verified: a caller sends the same one
 * again and again, and its signature costs more than most requests do. A token that was refused is looked at
 * anew each time. Thread-safe.
 */
final class RememberedTokens implements JwtDecoder {

  private static final Duration REMEMBERED = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final JwtDecoder verifier;
  private final Clock clock;
  private final Cache<String, Jwt> verified;

  RememberedTokens(JwtDecoder verifier, Clock clock) {
    this.verifier = verifier;
    this.clock = clock;
    Ticker ticker = () -> Duration.between(Instant.EPOCH, clock.instant()).toNanos();
    this.verified =
        Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).ticker(ticker).build();
  }

  @Override
  public Jwt decode(String token) {
    Jwt known = verified.getIfPresent(token);
    if (known != null && isStillGood(known)) {
      return known;
    }
    Jwt fresh = verifier.decode(token);
    verified.put(token, fresh);
    return fresh;
  }

  private boolean isStillGood(Jwt token) {
    Instant end = token.getExpiresAt();
    return end != null && clock.instant().isBefore(end);
  }
}
