package org.plainview.gateway.support;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plainview.contracts.Headers;
import org.plainview.gateway.GatewayApplication;
import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A gateway with real parts, a real audit service, and one upstream that stands for every other service.
 * Test classes share these; those of {@link SharedGateway} share the gateway as well.
 */
@SpringBootTest(
    classes = GatewayApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
public abstract class GatewayUnderTest {

  protected static final TestDatabase DATABASE = TestDatabase.create();
  protected static final AuditService AUDIT = AuditService.shared();
  protected static final Upstream UPSTREAM = Upstream.started();
  protected static final Map<String, String> ON_DUTY =
      Map.of(Headers.DUTY_PURPOSE, "New Year's Eve", Headers.DUTY_CASE, "2026-117");

  /** Points the gateway at all of it; what is added to the registry later wins. */
  protected static void settings(DynamicPropertyRegistry registry, int port) {
    ServiceProperties.register(registry, DATABASE);
    registry.add("server.port", () -> port);
    registry.add("plainview.gateway.public-url", () -> url(port));
    registry.add(
        "plainview.gateway.client-secret", () -> TestParts.current().secret("plainview-gateway"));
    registry.add("plainview.audit.url", AUDIT::url);
    for (String service : new String[] {"audit", "camera", "recognition", "watchlist"}) {
      registry.add("plainview.upstream." + service, UPSTREAM::url);
    }
    // A loaded machine must not make a test fail; how long is too long has tests of its own.
    registry.add("plainview.audit.timeout", () -> "20s");
    registry.add("plainview.upstream.answer-timeout", () -> "5s");
    registry.add("plainview.limits.caller-per-minute", () -> 1_000_000);
    registry.add("plainview.limits.address-per-minute", () -> 1_000_000);
    registry.add("plainview.events.heartbeat", () -> "300ms");
    registry.add("plainview.events.interval", () -> "200ms");
    registry.add("plainview.events.confirmation", () -> "400ms");
    registry.add("plainview.dashboard.dir", () -> "target/no-dashboard");
  }

  @BeforeEach
  void forgetWhatCameBefore() {
    UPSTREAM.reset();
  }

  protected static String url(int port) {
    return "http://127.0.0.1:" + port;
  }
}
