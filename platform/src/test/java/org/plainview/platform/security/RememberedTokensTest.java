package org.plainview.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.plainview.testing.SettableClock;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
  private int verifications;
  private Instant end = clock.instant().plus(Duration.ofMinutes(5));
  private boolean refused;
  private final RememberedTokens tokens = new RememberedTokens(this::verify, clock);

  @Test
  void verifiesATokenOnceAMinute() {
    tokens.decode("a");
    clock.pass(Duration.ofSeconds(59));
    assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
    assertThat(verifications).isEqualTo(1);

    clock.pass(Duration.ofSeconds(2));
    tokens.decode("a");
    assertThat(verifications).isEqualTo(2);
  }

  @Test
  void doesNotTakeOneTokenForAnother() {
    tokens.decode("a");
    assertThat(tokens.decode("b").getTokenValue()).isEqualTo("b");
    assertThat(verifications).isEqualTo(2);
  }

  @Test
  void verifiesATokenAnewOnceItHasEnded() {
    end = clock.instant().plus(Duration.ofSeconds(10));
    tokens.decode("a");
    clock.pass(Duration.ofSeconds(10));
    refused = true;
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
  }

  @Test
  void neverRemembersARefusal() {
    refused = true;
    assertThatThrownBy(() -> tokens.decode("a")).isInstanceOf(BadJwtException.class);
    refused = false;
    assertThat(tokens.decode("a").getTokenValue()).isEqualTo("a");
  }

  private Jwt verify(String token) {
    verifications++;
    if (refused) {
      throw new BadJwtException("refused");
    }
    return Jwt.withTokenValue(token).header("alg", "none").expiresAt(end).build();
  }
}
