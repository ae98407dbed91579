package org.plainview.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Browser;
import org.plainview.gateway.support.GatewayProcess;
import org.plainview.gateway.support.Upstream;
import org.plainview.testing.TestDatabase;

/** The gateway's own jar, killed and started again. */
class RestartIT {

  private static final AuditService AUDIT = AuditService.started();
  private static final Upstream UPSTREAM = Upstream.started();
  private static final GatewayProcess GATEWAY =
      new GatewayProcess(TestDatabase.create(), AUDIT.url(), UPSTREAM.url());

  @BeforeAll
  static void start() {
    GATEWAY.start();
  }

  @AfterAll
  static void stop() {
    GATEWAY.kill();
    AUDIT.close();
    UPSTREAM.close();
  }

  @Test
  void aSessionSurvivesAKilledGateway() {
    Browser browser = new Browser(GATEWAY.url());
    browser.signIn("olga");
    browser.send("POST", "/api/duty", "{\"purpose\":\"market day\",\"caseNumber\":\"7\"}");
    assertThat(browser.get("/api/alerts").statusCode()).isEqualTo(200);

    GATEWAY.kill();
    GATEWAY.start();

    HttpResponse<String> answer = browser.get("/api/alerts");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Plainview-Audit-Index")).isPresent();
    assertThat(browser.get("/api/me").body()).contains("\"username\":\"olga\"", "market day");
    assertThat(browser.send("POST", "/api/alerts/a-1/acknowledge", "{}").statusCode())
        .isEqualTo(200);
  }
}
