package org.plainview.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.GatewayUnderTest;
import org.plainview.gateway.support.Upstream;
import org.plainview.testing.Tokens;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What the real audit service does only in its worst hour, done by a server in its place. */
class SlowAuditIT extends GatewayUnderTest {

  private static final Upstream LOG = Upstream.started();
  private static final int OWN_PORT = AuditService.freePort();
  private final CountDownLatch done = new CountDownLatch(1);

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    settings(registry, OWN_PORT);
    registry.add("plainview.audit.url", LOG::url);
    registry.add("plainview.audit.timeout", () -> "1s");
  }

  @AfterAll
  static void stop() {
    LOG.close();
  }

  @BeforeEach
  void forget() {
    LOG.reset();
  }

  @AfterEach
  void letGo() {
    done.countDown();
  }

  @Test
  void doesNotWaitForALogThatHangs() {
    LOG.answers((_, _) -> waitForTheEnd());

    refused(ask());
  }

  @Test
  void doesNotWaitForALogThatBeginsToAnswerAndHangs() {
    LOG.answers(
        (exchange, _) -> {
          exchange.sendResponseHeaders(200, 100);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          waitForTheEnd();
        });

    refused(ask());
  }

  @Test
  void takesNoAnswerForAnEntryButAnIndex() {
    for (String nonsense : new String[] {"", "{}", "{\"index\":\"7\"}", "{\"index\":7.5}", "<html>"}) {
      LOG.answers((exchange, _) -> answer(exchange, 200, nonsense));
      refused(ask());
    }
    LOG.answers((exchange, _) -> answer(exchange, 503, "{\"index\":7}"));
    refused(ask());
  }

  @Test
  void gets401OnceAndTriesWithANewToken() {
    CountDownLatch first = new CountDownLatch(1);
    LOG.answers(
        (exchange, _) -> {
          boolean again = first.getCount() == 0;
          first.countDown();
          answer(exchange, again ? 200 : 401, "{\"index\":7}");
        });

    Answer answer = ask();

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("plainview-audit-index")).isEqualTo("7");
    assertThat(LOG.seen()).hasSize(2);
    assertThat(LOG.seen().getFirst().text()).isEqualTo(LOG.seen().getLast().text());
  }

  @Test
  void triesALostConnectionOnceMoreUnderTheSameId() {
    CountDownLatch first = new CountDownLatch(1);
    LOG.answers(
        (exchange, _) -> {
          if (first.getCount() > 0) {
            first.countDown();
            throw new IOException("the last instance has been killed");
          }
          answer(exchange, 200, "{\"index\":8}");
        });

    assertThat(ask().header("plainview-audit-index")).isEqualTo("8");
    assertThat(LOG.seen().getFirst().text()).isEqualTo(LOG.seen().getLast().text());
  }

  private static Answer ask() {
    return new Client(url(OWN_PORT))
        .with("Authorization", "Bearer " + Tokens.of(Role.OPERATOR))
        .with(ON_DUTY)
        .get("/api/alerts");
  }

  private static void refused(Answer answer) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("audit-unavailable");
    assertThat(answer.header("retry-after")).isEqualTo("2");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  private void waitForTheEnd() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String text)
      throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }
}
