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
    Answer first = olga.get("/api/alerts");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.header("ratelimit-policy")).isEqualTo("\"caller\";q=5;w=60");
    assertThat(first.header("ratelimit")).startsWith("\"caller\";r=4;");

    Answer refused = untilRefused(olga, "/api/alerts");
    assertThat(refused.code()).isEqualTo("rate-limited");
    assertThat(refused.header("ratelimit")).startsWith("\"caller\";r=0;");
    assertThat(Integer.parseInt(refused.header("retry-after"))).isBetween(1, 12);
    assertThat(refused.header("plainview-audit-index")).isEmpty();

    assertThat(client("sofia").get("/api/alerts").status()).isEqualTo(200);
  }

  @Test
  void givesEachAddressABudgetForTheUnknown() {
    assertThat(new Client(SMALL).get("/api/public/register").status()).isEqualTo(200);
    Client guessing = new Client(SMALL).with("Authorization", "Bearer guess");
    assertThat(guessing.get("/api/alerts").status()).isEqualTo(401);

    assertThat(untilRefused(guessing, "/api/alerts").code()).isEqualTo("rate-limited");
    assertThat(untilRefused(new Client(SMALL), "/api/public/register").status()).isEqualTo(429);
    assertThat(untilRefused(new Client(SMALL), "/oauth2/authorization/keycloak").status())
        .isEqualTo(429);
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

  /** A slow machine refills a budget while it is spent, but not for as long as this. */
  private static Answer untilRefused(Client client, String path) {
    Answer answer = client.get(path);
    for (int i = 0; i < 50 && answer.status() != 429; i++) {
      answer = client.get(path);
    }
    return answer;
  }
}
