package org.plainview.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Browser;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.GatewayProcess;
import org.plainview.gateway.support.Upstream;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.Tokens;

/** The gateway's own jar, killed and started again. */
class RestartIT {

  private static final int BODY = 60 * 1024 * 1024;

  private static final Upstream UPSTREAM = Upstream.started();
  private static final GatewayProcess GATEWAY =
      new GatewayProcess(TestDatabase.create(), AuditService.shared().url(), UPSTREAM.url());

  @BeforeAll
  static void start() {
    GATEWAY.start();
  }

  @AfterAll
  static void stop() {
    GATEWAY.kill();
    UPSTREAM.close();
  }

  /** Its heap would not hold two of these bodies. */
  @Test
  void streamsLargeBodiesThroughASmallHeap() throws Exception {
    UPSTREAM.answers(
        (exchange, seen) -> exchange.sendResponseHeaders(seen.body().length == BODY ? 202 : 400, -1));
    Client registrar =
        new Client(GATEWAY.url())
            .with("Authorization", "Bearer " + Tokens.of(Role.REGISTRAR))
            .with("Plainview-Duty-Purpose", "import")
            .with("Plainview-Duty-Case", "7")
            .with("Content-Type", "text/csv");
    byte[] body = new byte[BODY];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        answers.add(
            threads.submit(
                () ->
                    registrar
                        .send(
                            "POST",
                            "/api/camera-imports",
                            BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(body)))
                        .status()));
      }
      for (Future<Integer> answer : answers) {
        assertThat(answer.get()).isEqualTo(202);
      }
    } finally {
      UPSTREAM.reset();
    }
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
