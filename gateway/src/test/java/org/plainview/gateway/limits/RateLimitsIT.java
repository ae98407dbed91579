package org.plainview.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.GatewayUnderTest;
import org.plainview.testing.Tokens;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway of its own, with small budgets. */
class RateLimitsIT extends GatewayUnderTest {

  private static final int SMALL_PORT = AuditService.freePort();
  private static final String SMALL = url(SMALL_PORT);

  @DynamicPropertySource
  static void smallBudgets(DynamicPropertyRegistry registry) {
    settings(registry, SMALL_PORT);
    registry.add("plainview.limits.caller-per-minute", () -> 5);
    registry.add("plainview.limits.address-per-minute", () -> 7);
  }

  @Test
  void givesEachCallerABudget() {
    Client olga = client("olga");
    for (int left = 4; left >= 0; left--) {
      Answer answer = olga.get("/api/alerts");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.header("ratelimit-policy")).isEqualTo("\"caller\";q=5;w=60");
      assertThat(answer.header("ratelimit")).startsWith("\"caller\";r=" + left + ";");
    }

    Answer answer = olga.get("/api/alerts");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("rate-limited");
    assertThat(Integer.parseInt(answer.header("retry-after"))).isBetween(1, 12);
    assertThat(answer.header("plainview-audit-index")).isEmpty();
    assertThat(UPSTREAM.seen()).hasSize(5);

    assertThat(client("sofia").get("/api/alerts").status()).isEqualTo(200);
  }

  @Test
  void givesEachAddressABudgetForTheUnknown() {
    for (int i = 0; i < 4; i++) {
      assertThat(new Client(SMALL).get("/api/public/register").status()).isEqualTo(200);
    }
    Client guessing = new Client(SMALL).with("Authorization", "Bearer guess");
    for (int i = 0; i < 3; i++) {
      assertThat(guessing.get("/api/alerts").status()).isEqualTo(401);
    }

    assertThat(guessing.get("/api/alerts").status()).isEqualTo(429);
    assertThat(new Client(SMALL).get("/api/public/register").status()).isEqualTo(429);
    assertThat(new Client(SMALL).get("/oauth2/authorization/keycloak").status()).isEqualTo(429);
    assertThat(client("ines").get("/api/cameras").status()).isEqualTo(200);
  }

  @Test
  void neitherBudgetIsForThePage() {
    for (int i = 0; i < 20; i++) {
      assertThat(new Client(SMALL).get("/").status()).isEqualTo(200);
    }
  }

  private static Client client(String user) {
    return new Client(SMALL)
        .with("Authorization", "Bearer " + Tokens.ofUser(user))
        .with(ON_DUTY);
  }
}
