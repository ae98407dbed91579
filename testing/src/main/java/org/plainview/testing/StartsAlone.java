package org.plainview.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.testing.JsonApi.Answer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What every service promises when it starts first: with its database alone it is ready, and lets nobody in.
 * Nothing listens on port 1, so neither Kafka nor Keycloak is there.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "plainview.issuer=http://127.0.0.1:1/realms/plainview"
    })
@DirtiesContext
public abstract class StartsAlone {

  private static final TestDatabase DATABASE = TestDatabase.create();

  private final String closedPath;

  @LocalServerPort private int port;

  /**
   * @param closedPath an address of the service that needs a token
   */
  protected StartsAlone(String closedPath) {
    this.closedPath = closedPath;
  }

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    registry.add("spring.datasource.url", DATABASE::url);
    registry.add("spring.datasource.username", DATABASE::user);
    registry.add("spring.datasource.password", DATABASE::password);
  }

  @Test
  void isReadyWithoutKafkaAndKeycloakAndLetsNobodyIn() {
    JsonApi nobody = new JsonApi("http://127.0.0.1:" + port, null, Map.of());
    Answer health = nobody.get("/actuator/health/readiness");

    assertThat(health.status()).isEqualTo(200);
    assertThat(health.text("/status")).isEqualTo("UP");
    assertThat(nobody.get(closedPath).code()).isEqualTo("unauthenticated");
  }
}
