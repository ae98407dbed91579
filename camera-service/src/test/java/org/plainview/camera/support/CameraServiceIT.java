package org.plainview.camera.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.plainview.contracts.Role;
import org.plainview.testing.JsonApi;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The running service with the real parts, one for all tests: each works on sites of its own. Only the time
 * and the answers of DNS are made up.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MadeUp.class)
public abstract class CameraServiceIT {

  protected static final String STREAM_KEY = Base64.getEncoder().encodeToString(new byte[32]);
  protected static final TestDatabase DATABASE = TestDatabase.create();
  protected static final NamedHosts HOSTS = new NamedHosts();
  protected static final TestClock CLOCK = new TestClock();
  protected static final WorkerStandIn WORKER = new WorkerStandIn();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry, DATABASE);
    registry.add("plainview.stream-key", () -> STREAM_KEY);
    registry.add("plainview.expiry-check", () -> "200ms");
    registry.add("plainview.acceptance-check", () -> "200ms");
    registry.add("plainview.still.worker-url", WORKER::url);
    registry.add("plainview.still.client-secret", () -> TestParts.current().secret("plainview-registry"));
  }

  @AfterEach
  void backToThePresent() {
    CLOCK.reset();
  }

  protected String baseUrl() {
    return "http://127.0.0.1:" + port;
  }

  protected JsonApi as(Role role) {
    return JsonApi.as(role, baseUrl());
  }

  protected JsonApi registrar() {
    return as(Role.REGISTRAR);
  }

  protected JsonApi oversight() {
    return as(Role.OVERSIGHT);
  }

  protected JsonApi nobody() {
    return new JsonApi(baseUrl(), null, Map.of());
  }

  /** An id that no other test has. */
  protected static String fresh(String prefix) {
    return prefix + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  protected String newSite() {
    String id = fresh("site");
    done(registrar().post("/api/sites", Bodies.site(id)), 201);
    return id;
  }

  protected String newZone(String siteId, double x) {
    String id = fresh("zone");
    done(registrar().post("/api/sites/" + siteId + "/zones", Bodies.zone(id, x)), 201);
    return id;
  }

  protected String proposed(String siteId) {
    String id = fresh("camera");
    done(registrar().post("/api/cameras", Bodies.camera(id, siteId)), 201);
    return id;
  }

  protected String approved(String siteId) {
    String id = proposed(siteId);
    done(oversight().post("/api/cameras/" + id + "/approve", Bodies.approval()), 200);
    return id;
  }

  protected String active(String siteId) {
    String id = approved(siteId);
    done(registrar().post("/api/cameras/" + id + "/activate", Map.of()), 200);
    return id;
  }

  protected String state(String cameraId) {
    return registrar().get("/api/cameras/" + cameraId).text("/state");
  }

  protected static Answer done(Answer answer, int status) {
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(status);
    return answer;
  }
}
