package org.plainview.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of a platform's accounts, from its Keycloak, with the passwords in its home. */
final class Tokens {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration LIFE = Duration.ofMinutes(3);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final Path home;
  private final URI endpoint;
  private final Map<String, Token> known = new LinkedHashMap<>();

  Tokens(Path home, int keycloakPort) {
    this.home = home;
    this.endpoint =
        URI.create("http://127.0.0.1:" + keycloakPort + "/realms/plainview/protocol/openid-connect/token");
  }

  private record Token(String text, Instant until) {}

  /**
   * A token with two minutes left at least.
   *
   * @throws IOException when Keycloak gives none
   */
  String ofUser(String name) throws IOException, InterruptedException {
    String form = "grant_type=password&client_id=plainview-cli&username=" + name + "&password=";
    return token(name, form, "user." + name + ".password");
  }

  /** As {@link #ofUser}, of a program's own account. */
  String ofClient(String id) throws IOException, InterruptedException {
    String form = "grant_type=client_credentials&client_id=" + id + "&client_secret=";
    return token(id, form, "client." + id + ".secret");
  }

  /** Has tokens fetched anew that would have to be within this time. */
  void forgetWithin(Duration time) {
    Instant soon = Instant.now().plus(time);
    known.values().removeIf(token -> token.until().isBefore(soon));
  }

  /**
   * @param form all but its last value, which is the secret of that name
   */
  private String token(String account, String form, String secret) throws IOException, InterruptedException {
    Token kept = known.get(account);
    if (kept != null && kept.until().isAfter(Instant.now())) {
      return kept.text();
    }
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(endpoint)
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form + secret(secret)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("Keycloak gives no token yet");
    }
    String text = JSON.readTree(response.body()).path("access_token").asString();
    known.put(account, new Token(text, Instant.now().plus(LIFE)));
    return text;
  }

  private String secret(String name) {
    return URLEncoder.encode(SecretsFile.get(home, name), StandardCharsets.UTF_8);
  }
}
