package org.plainview.gateway.security;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Headers;
import org.plainview.gateway.GatewayApplication;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.GatewaySettings;
import org.plainview.gateway.support.Upstream;
import org.plainview.testing.EndpointContract;
import org.plainview.testing.TestDatabase;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every endpoint with every role and every bad token, in front of a real audit log. */
@SpringBootTest(
    classes = GatewayApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndpointTableIT {

  private static final TestDatabase DATABASE = TestDatabase.create();
  private static final AuditService AUDIT = AuditService.started();
  private static final Upstream UPSTREAM = Upstream.started();

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    GatewaySettings.register(registry, DATABASE, AUDIT.url(), UPSTREAM.url());
  }

  @AfterAll
  static void stop() {
    AUDIT.close();
    UPSTREAM.close();
  }

  @TestFactory
  Stream<DynamicTest> answersAsTheTableSays() {
    return new EndpointContract(
            "http://127.0.0.1:" + port,
            EndpointTable.all().stream().filter(Endpoint::isRouted).toList(),
            Map.of(Headers.DUTY_PURPOSE, "New Year's Eve", Headers.DUTY_CASE, "2026-117"))
        .tests();
  }
}
