package org.plainview.camera;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where nothing listens on port 1: neither Kafka nor Keycloak is there. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "spring.kafka.bootstrap-servers=127.0.0.1:1",
      "plainview.issuer=http://127.0.0.1:1/realms/plainview",
      "plainview.stream-key=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="
    })
@DirtiesContext
class StartsAloneIT {

  private static final TestDatabase DATABASE = TestDatabase.create();

  @LocalServerPort private int port;

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
    assertThat(nobody.get("/api/cameras").code()).isEqualTo("unauthenticated");
  }
}
