package org.plainview.watchlist.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.testing.JsonApi.Answer;
import org.plainview.watchlist.WatchlistServiceIT;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Over a history that this test serves, as the recognition service answers it. */
class DryRunIT extends WatchlistServiceIT {

  private static final Instant FROM = Instant.parse("2026-11-01T12:00:00Z");
  private static final HttpServer HISTORY = history();
  private static final List<String> asked = new CopyOnWriteArrayList<>();
  private static volatile int status = 200;
  private static volatile String points = "";

  @DynamicPropertySource
  static void history(DynamicPropertyRegistry registry) {
    registry.add("plainview.dry-run.history-url", () -> "http://127.0.0.1:" + HISTORY.getAddress().getPort());
  }

  private String zone = "";

  @BeforeEach
  void learnAZone() {
    zone = newZone(SITE, true);
    asked.clear();
    status = 200;
    points = "";
  }

  @Test
  void showsWhenAConditionWouldHaveHeld() {
    points = counts(20, 60, 70, 60, 20, 20);

    Answer run = run("zone.count >= people(50)", 3_600);

    assertThat(run.status()).as(String.valueOf(run.body())).isEqualTo(200);
    assertThat(run.text("/step")).isEqualTo("10s");
    assertThat(run.text("/firings/0/from")).isEqualTo(FROM.plusSeconds(20).toString());
    assertThat(run.text("/firings/0/to")).isEqualTo(FROM.plusSeconds(60).toString());
    assertThat(run.body().get("firings")).hasSize(1);
    assertThat(run.text("/evaluated")).isEqualTo("6");
    assertThat(run.text("/unknown")).isEqualTo("354");
    assertThat(asked).singleElement().asString().contains("step=10s", "from=" + FROM);
  }

  @Test
  void saysWhatHistoryCannotTell() {
    points = counts(20);

    Answer run = run("zone.level >= ACT || zone.independentIndicators(ACT) >= 2", 3_600);

    assertThat(run.text("/notes/0")).contains("zone.level");
    assertThat(run.text("/notes/1")).contains("zone.independentIndicators()");
    assertThat(run.text("/evaluated")).isEqualTo("0");
  }

  @Test
  void asksForALongTimeInMinutesAndInParts() {
    run("zone.count >= people(50)", 7 * 86_400);

    assertThat(asked).hasSize(2).allMatch(query -> query.contains("step=1m"));
  }

  @Test
  void aZoneThatWasNeverMeasuredHasNoHistory() {
    status = 404;

    Answer run = run("zone.count >= people(50)", 3_600);

    assertThat(run.status()).isEqualTo(200);
    assertThat(run.text("/notes/0")).contains("Nothing is stored");
  }

  @Test
  void saysThatTheHistoryIsAway() {
    status = 503;

    assertThat(run("zone.count >= people(50)", 3_600).code()).isEqualTo("unavailable");
  }

  @Test
  void refusesWhatCouldNotBeWrittenOrHasNoHistory() {
    assertThat(run("zone.densty >= perM2(4)", 3_600).text("/errors/0/code")).isEqualTo("unknown-name");
    assertThat(run("zone.count >= people(50)", -1).text("/errors/0/field")).isEqualTo("from");
    assertThat(run("zone.count >= people(50)", 32 * 86_400).text("/errors/0/field")).isEqualTo("from");
    Map<String, Object> ofSite = body("site.level >= ACT");
    ofSite.remove("zoneId");
    assertThat(supervisor().post("/api/watches/dry-run", ofSite).text("/errors/0/code")).isEqualTo("no-history");
  }

  private Answer run(String expression, long seconds) {
    return supervisor()
        .post("/api/watches/dry-run?from=%s&to=%s".formatted(FROM, FROM.plusSeconds(seconds)), body(expression));
  }

  private Map<String, Object> body(String expression) {
    return new HashMap<>(
        Map.of(
            // As a form sends it before its writer has come to it.
            "name", "",
            "siteId", SITE,
            "zoneId", zone,
            "quantity", "EXPRESSION",
            "expression", expression,
            "forSeconds", 10,
            "clearForSeconds", 10,
            "level", "WATCH"));
  }

  private static String counts(int... counts) {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      all.add(
          "{\"start\":\"%s\",\"readings\":10,\"belowFloor\":0,\"notOk\":0,\"countMean\":%d,\"countMax\":99}"
              .formatted(FROM.plusSeconds(10L * i), counts[i]));
    }
    return String.join(",", all);
  }

  private static HttpServer history() {
    try {
      HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext("/api/zones/", DryRunIT::answer);
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) throws IOException {
    boolean known = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ey");
    asked.add(exchange.getRequestURI().getQuery());
    byte[] body = ("{\"zoneId\":\"z\",\"step\":\"10s\",\"points\":[" + points + "]}").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(known ? status : 401, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }
}
