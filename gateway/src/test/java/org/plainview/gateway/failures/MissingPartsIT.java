package org.plainview.gateway.failures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.GatewayUnderTest;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.plainview.testing.Tokens;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway that finds neither Keycloak nor Kafka, and then loses its database. */
class MissingPartsIT extends GatewayUnderTest {

  private static final int OWN_PORT = AuditService.freePort();
  private static final Client CLIENT = new Client(url(OWN_PORT));
  private static final TestDatabase OWN = TestDatabase.create();
  private static final String NOBODY = "http://127.0.0.1:" + AuditService.freePort();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    settings(registry, OWN_PORT);
    registry.add("spring.datasource.url", OWN::url);
    registry.add("spring.kafka.bootstrap-servers", () -> NOBODY.substring("http://".length()));
    registry.add("spring.kafka.admin.operation-timeout", () -> "1s");
    registry.add("plainview.issuer", () -> NOBODY + "/realms/plainview");
    registry.add("plainview.upstream.recognition", () -> NOBODY);
  }

  @Test
  void startsWithoutThemAndAnswersWhatIsPublic() {
    assertThat(CLIENT.get("/api/public/register").status()).isEqualTo(200);
    assertThat(CLIENT.get("/api/me").json().path("signedIn").asBoolean()).isFalse();
    assertThat(CLIENT.get("/").status()).isEqualTo(200);
    assertThat(CLIENT.get("/actuator/health/readiness").status()).isEqualTo(200);
    assertThat(CLIENT.get("/oauth2/authorization/keycloak").header("location"))
        .startsWith(NOBODY + "/realms/plainview/protocol/openid-connect/auth?");
  }

  @Test
  void cannotCheckATokenWithoutKeycloak() {
    Answer answer =
        CLIENT
            .with("Authorization", "Bearer " + Tokens.of(Role.OPERATOR))
            .with(ON_DUTY)
            .get("/api/alerts");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("unavailable");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void cannotCheckASessionWithoutItsDatabase() throws SQLException {
    try {
      admin("ALTER DATABASE " + OWN.name() + " WITH ALLOW_CONNECTIONS false");
      admin("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + OWN.name() + "'");
      String cookie =
          "plainview-session="
              + Base64.getEncoder()
                  .encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));

      Answer answer = CLIENT.with("Cookie", cookie).get("/api/alerts");

      assertThat(answer.status()).isEqualTo(503);
      assertThat(answer.code()).isEqualTo("unavailable");
      assertThat(CLIENT.with("Cookie", cookie).get("/api/public/register").status())
          .isEqualTo(200);
    } finally {
      admin("ALTER DATABASE " + OWN.name() + " WITH ALLOW_CONNECTIONS true");
    }
  }

  private static void admin(String sql) throws SQLException {
    TestParts parts = TestParts.current();
    try (Connection connection =
            DriverManager.getConnection(
                parts.value("postgres.url"),
                parts.value("postgres.user"),
                parts.value("postgres.password"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
