package org.plainview.gateway.routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.RawHttp;
import org.plainview.gateway.support.SharedGateway;
import org.plainview.gateway.support.Upstream.Seen;
import org.plainview.testing.Tokens;

class RoutesIT extends SharedGateway {

  private static final int MIB = 1024 * 1024;

  @Test
  void forwardsMethodPathQueryAndBodyAsTheyCame() {
    Answer answer =
        as(Role.REGISTRAR).post("/api/cameras/north-gate/retire?q=a%20b%26c&q=%C3%A9&z=", "{\"reason\":\"é\"}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).isEqualTo("{\"from\":\"upstream\"}");
    Seen seen = UPSTREAM.onlySeen();
    assertThat(seen.method()).isEqualTo("POST");
    assertThat(seen.target()).isEqualTo("/api/cameras/north-gate/retire?q=a%20b%26c&q=%C3%A9&z=");
    assertThat(seen.text()).isEqualTo("{\"reason\":\"é\"}");
    assertThat(seen.header("content-type")).isEqualTo("application/json");
  }

  @Test
  void relaysTheTokenAndTheDuty() {
    as(Role.OPERATOR).get("/api/alerts");

    Seen seen = UPSTREAM.onlySeen();
    assertThat(seen.header("authorization")).isEqualTo("Bearer " + Tokens.of(Role.OPERATOR));
    assertThat(seen.header("plainview-duty-purpose")).isEqualTo("New Year's Eve");
    assertThat(seen.header("plainview-duty-case")).isEqualTo("2026-117");
  }

  @Test
  void choosesTheRequestIdItself() {
    Answer answer = as(Role.OPERATOR).with("Plainview-Request-Id", "mine").get("/api/alerts");

    assertThat(UPSTREAM.onlySeen().header("plainview-request-id"))
        .isEqualTo(answer.header("plainview-request-id"))
        .hasSize(36);
  }

  @Test
  void letsNoSpoofedHeaderThrough() {
    anonymous()
        .with("Plainview-Duty-Purpose", "none of yours")
        .with("Plainview-Audit-Index", "1")
        .with("Plainview-Actor", "olga")
        .with("X-Forwarded-For", "10.0.0.1")
        .with("X-Forwarded-Host", "evil.example")
        .with("X-Forwarded-Prefix", "/evil")
        .with("Forwarded", "for=10.0.0.1")
        .with("X-Real-IP", "10.0.0.1")
        .with("X-HTTP-Method-Override", "DELETE")
        .with("Cookie", "plainview-session=abc")
        .with("TE", "trailers")
        .with("Accept", "application/json")
        .get("/api/public/register");

    assertThat(UPSTREAM.onlySeen().headers().keySet())
        .containsExactlyInAnyOrder("accept", "host", "user-agent", "plainview-request-id");
    assertThat(UPSTREAM.onlySeen().header("accept")).isEqualTo("application/json");
    assertThat(UPSTREAM.onlySeen().header("host")).startsWith("127.0.0.1:");
  }

  @Test
  void refusesADutyThatCannotBeOne() {
    Answer answer = as(Role.OPERATOR).with("Plainview-Duty-Purpose", "x".repeat(201)).get("/api/alerts");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid-request");

    assertThat(as(Role.OPERATOR).with("Plainview-Duty-Case", "%00").get("/api/alerts").code())
        .isEqualTo("invalid-request");
    assertThat(as(Role.OPERATOR).without("Plainview-Duty-Case").get("/api/alerts").code())
        .isEqualTo("invalid-request");
    assertThat(
            as(Role.OPERATOR)
                .without("Plainview-Duty-Case")
                .without("Plainview-Duty-Purpose")
                .get("/api/alerts")
                .code())
        .isEqualTo("duty-required");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void passesOnAProblemOfTheService() {
    UPSTREAM.answers(
        (exchange, _) -> {
          byte[] problem = "{\"code\":\"same-person\",\"status\":403}".getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
          exchange.sendResponseHeaders(403, problem.length);
          exchange.getResponseBody().write(problem);
        });

    Answer answer = as(Role.OVERSIGHT).post("/api/cameras/north-gate/approve", "{}");

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.code()).isEqualTo("same-person");
    assertThat(answer.header("plainview-audit-index")).isNotEmpty();
  }

  @Test
  void tellsNothingOfTheInsideInHeaders() {
    UPSTREAM.answers(
        (exchange, _) -> {
          exchange.getResponseHeaders().set("Location", UPSTREAM.url() + "/api/cameras/new-one?a=b");
          exchange.getResponseHeaders().set("Server", "secret/1.0");
          exchange.getResponseHeaders().set("Set-Cookie", "a=b");
          exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.sendResponseHeaders(201, -1);
        });

    Answer answer = as(Role.REGISTRAR).post("/api/cameras", "{}");

    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("location")).isEqualTo("/api/cameras/new-one?a=b");
    assertThat(answer.header("etag")).isEqualTo("\"7\"");
    assertThat(answer.headers().keySet())
        .doesNotContain("server", "set-cookie", "access-control-allow-origin");
  }

  @Test
  void says504WhenTheServiceIsTooSlow() {
    UPSTREAM.answers(
        (_, _) -> {
          try {
            Thread.sleep(30_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });

    Answer answer = as(Role.OPERATOR).get("/api/alerts");

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.code()).isEqualTo("upstream-timeout");
  }

  @Test
  void waitsLongerForACalibrationStillAndLetsNobodyKeepIt() {
    UPSTREAM.answers(
        (exchange, _) -> {
          try {
            Thread.sleep(6_000);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          exchange.getResponseHeaders().set("Content-Type", "image/png");
          exchange.getResponseHeaders().set("Cache-Control", "no-store");
          exchange.sendResponseHeaders(200, 3);
          exchange.getResponseBody().write(new byte[] {1, 2, 3});
        });

    Answer answer = as(Role.REGISTRAR).post("/api/cameras/a/still", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("content-type")).isEqualTo("image/png");
    assertThat(answer.header("cache-control")).contains("no-store");
    assertThat(answer.header("plainview-audit-index")).isNotEmpty();
  }

  @Test
  void says503WhenTheServiceHangsUp() {
    UPSTREAM.answers((exchange, _) -> exchange.close());

    Answer answer = as(Role.OPERATOR).get("/api/alerts");

    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("unavailable");
  }

  @Test
  void saysSoWhenAnAnswerBreaksOffBeforeAnythingOfItHasGoneOut() {
    UPSTREAM.answers(
        (exchange, _) -> {
          exchange.getResponseHeaders().set("ETag", "\"7\"");
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write("[1,".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("killed");
        });

    Answer answer = as(Role.OPERATOR).get("/api/alerts");

    assertThat(answer.status()).isEqualTo(504);
    assertThat(answer.code()).isEqualTo("upstream-timeout");
    assertThat(answer.header("etag")).isEmpty();
    assertThat(answer.header("plainview-audit-index")).isNotEmpty();
    assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
  }

  @Test
  void breaksOffWhenTheServiceDoes() throws Exception {
    UPSTREAM.answers(
        (exchange, _) -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("[1,".repeat(20_000).getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          throw new IOException("killed");
        });

    HttpResponse<InputStream> answer = as(Role.OPERATOR).open("/api/alerts");

    assertThatThrownBy(() -> answer.body().readAllBytes()).isInstanceOf(IOException.class);
  }

  @Test
  void streamsAnImportOf64MiB() {
    UPSTREAM.answers(
        (exchange, seen) -> {
          byte[] size = String.valueOf(seen.body().length).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(202, size.length);
          exchange.getResponseBody().write(size);
        });

    Answer answer =
        as(Role.REGISTRAR)
            .with("Content-Type", "text/csv; charset=utf-8")
            .send(
                "POST",
                "/api/camera-imports?mode=dry-run",
                BodyPublishers.ofByteArray(new byte[64 * MIB]));

    assertThat(answer.status()).isEqualTo(202);
    assertThat(answer.text()).isEqualTo(String.valueOf(64 * MIB));
  }

  @Test
  void refusesABodyThatIsAnnouncedAsTooLarge() {
    Answer answer = as(Role.REGISTRAR).post("/api/cameras", " ".repeat(MIB + 1));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too-large");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void refusesABodyThatTurnsOutTooLarge() {
    byte[] large = new byte[MIB + 1];

    Answer answer =
        as(Role.REGISTRAR)
            .with("Content-Type", "application/json")
            .send(
                "POST",
                "/api/cameras",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.code()).isEqualTo("too-large");
  }

  @Test
  void refusesAForeignContentType() {
    for (String type : new String[] {"application/x-www-form-urlencoded", "text/xml", "nonsense"}) {
      Answer answer =
          as(Role.REGISTRAR)
              .with("Content-Type", type)
              .send("POST", "/api/cameras", BodyPublishers.ofString("a=b"));
      assertThat(answer.code()).as(type).isEqualTo("unsupported-media-type");
    }
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void forbidsCachesToKeepAnAnswerUnlessTheServiceAllowsIt() {
    assertThat(as(Role.OPERATOR).get("/api/alerts").header("cache-control")).contains("no-store");

    UPSTREAM.answers(
        (exchange, _) -> {
          exchange.getResponseHeaders().set("Cache-Control", "public, max-age=60");
          exchange.sendResponseHeaders(200, -1);
        });
    assertThat(anonymous().get("/api/public/register").header("cache-control"))
        .isEqualTo("public, max-age=60");
  }

  @Test
  void doesNotPassOnHalfABodyAsAWholeOne() {
    String head = "POST /api/camera-imports HTTP/1.1";
    String[] headers = {
      "Authorization: Bearer " + Tokens.of(Role.REGISTRAR),
      "Plainview-Duty-Purpose: import",
      "Plainview-Duty-Case: 1",
      "Content-Type: text/csv",
      "Transfer-Encoding: chunked"
    };

    RawHttp.sendAndHangUp(PORT, head, headers, "5\r\nhello\r\n");

    assertThat(as(Role.REGISTRAR).get("/api/cameras").status()).isEqualTo(200);
    assertThat(UPSTREAM.onlySeen().target()).isEqualTo("/api/cameras");
  }

  @Test
  void saysHowToBuildADashboardThatIsMissing() {
    Answer answer = anonymous().get("/");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.text()).contains("has not been built", "./plainview up");
  }
}
