package org.plainview.gateway.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.gateway.support.AuditService;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.GatewayUnderTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A gateway of its own, with a dashboard of its own. */
class DashboardIT extends GatewayUnderTest {

  @TempDir private static Path folder;

  private static final int OWN_PORT = AuditService.freePort();
  private static final Client WEB = new Client(url(OWN_PORT));

  @DynamicPropertySource
  static void dashboard(DynamicPropertyRegistry registry) {
    settings(registry, OWN_PORT);
    registry.add("plainview.dashboard.dir", () -> folder.resolve("dist"));
  }

  @BeforeAll
  static void build() throws IOException {
    Path dist = folder.resolve("dist");
    Files.createDirectories(dist.resolve("assets"));
    Files.writeString(dist.resolve("index.html"), "<!doctype html><title>dashboard</title>");
    Files.writeString(dist.resolve("assets/index-4f3a.js"), "console.log(1)");
    Files.writeString(folder.resolve("secret.txt"), "not yours");
  }

  @Test
  void servesThePageForEveryAddressInsideOfIt() {
    for (String path : new String[] {"/", "/index.html", "/sites/market-square", "/oversight"}) {
      Answer answer = WEB.get(path);
      assertThat(answer.status()).as(path).isEqualTo(200);
      assertThat(answer.text()).contains("<title>dashboard</title>");
      assertThat(answer.header("content-type")).startsWith("text/html");
      assertThat(answer.header("cache-control")).isEqualTo("no-cache");
    }
  }

  @Test
  void servesHashedFilesForever() {
    Answer answer = WEB.get("/assets/index-4f3a.js");

    assertThat(answer.text()).isEqualTo("console.log(1)");
    assertThat(answer.header("content-type")).startsWith("text/javascript");
    assertThat(answer.header("cache-control")).isEqualTo("max-age=31536000, public, immutable");
  }

  @Test
  void missesWhatIsNotThere() {
    for (String path :
        new String[] {"/assets/gone.js", "/logo.png", "/api/none", "/actuator/env", "/login/x"}) {
      Answer answer = WEB.get(path);
      assertThat(answer.status()).as(path).isEqualTo(404);
      assertThat(answer.code()).as(path).isEqualTo("not-found");
    }
  }

  @Test
  void leavesTheFolderToNobody() {
    for (String path : new String[] {"/../secret.txt", "/%2e%2e/secret.txt", "/assets/%2e%2e/%2e%2e/secret.txt"}) {
      assertThat(WEB.get(path).text()).as(path).doesNotContain("not yours");
    }
  }

  @Test
  void takesNoOtherMethod() {
    Answer answer = WEB.send("POST", "/oversight", BodyPublishers.ofString("x"));

    assertThat(answer.code()).isEqualTo("method-not-allowed");
  }

  @Test
  void tellsTheBrowserToRunNothingElse() {
    for (String path : new String[] {"/", "/api/me"}) {
      Answer answer = WEB.get(path);
      assertThat(answer.header("content-security-policy"))
          .contains(
              "default-src 'self'",
              "frame-ancestors 'none'",
              "img-src 'self' data:",
              "style-src 'self'",
              "object-src 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.header("x-content-type-options")).isEqualTo("nosniff");
      assertThat(answer.header("x-frame-options")).isEqualTo("DENY");
      assertThat(answer.header("referrer-policy")).isEqualTo("same-origin");
      assertThat(answer.header("permissions-policy")).contains("camera=()");
      assertThat(answer.header("cross-origin-opener-policy")).isEqualTo("same-origin");
      assertThat(answer.headers()).doesNotContainKey("server");
    }
  }

  @Test
  void saysThatItIsAlive() {
    assertThat(WEB.get("/actuator/health/liveness").status()).isEqualTo(200);
    assertThat(WEB.get("/actuator/health/readiness").status()).isEqualTo(200);
  }
}
