package org.plainview.bench.running;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.plainview.bench.CannotRunException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running platform of one machine: its API as a demo account, and its processes. */
final class Platform {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(3);
  private static final String SITE = "market-square";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final Path home;
  private final int portBase;
  private final Map<String, Token> tokens = new LinkedHashMap<>();

  Platform(Path home, int portBase) {
    this.home = home;
    this.portBase = portBase;
  }

  private record Token(String text, Instant until) {}

  /** The answer's body when it is 200; empty for every other answer, and for none. */
  Optional<JsonNode> get(String user, String path) {
    try {
      HttpResponse<String> response =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + portBase + path))
                  .timeout(LIMIT)
                  .header("Authorization", "Bearer " + token(user))
                  .header("Plainview-Duty-Purpose", "Measuring")
                  .header("Plainview-Duty-Case", "bench")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** When the newest number of the demo's zone was observed. */
  Optional<Instant> newestNumber() {
    return get("olga", "/api/live?siteId=" + SITE)
        .flatMap(
            live ->
                live.path("zones")
                    .valueStream()
                    .filter(zone -> zone.hasNonNull("count") || zone.path("belowFloor").asBoolean(false))
                    .map(zone -> Instant.parse(zone.path("observedAt").asString()))
                    .max(Instant::compareTo));
  }

  /** The process of a part, as the launcher noted it. */
  Optional<ProcessHandle> process(String part) {
    try {
      return Files.readAllLines(home.resolve("children")).stream()
          .map(line -> line.split(" "))
          .filter(words -> words[0].equals(part))
          .findFirst()
          .flatMap(words -> ProcessHandle.of(Long.parseLong(words[1])));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private String token(String user) throws IOException, InterruptedException {
    Token known = tokens.get(user);
    if (known != null && known.until().isAfter(Instant.now())) {
      return known.text();
    }
    String form =
        "grant_type=password&client_id=plainview-cli&username="
            + user
            + "&password="
            + URLEncoder.encode(password(user), StandardCharsets.UTF_8);
    HttpResponse<String> response =
        http.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "http://127.0.0.1:" + (portBase + 80) + "/realms/plainview/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException("Keycloak gives no token yet");
    }
    String text = JSON.readTree(response.body()).path("access_token").asString();
    tokens.put(user, new Token(text, Instant.now().plus(TOKEN_LIFE)));
    return text;
  }

  private String password(String user) {
    Properties secrets = new Properties();
    try (Reader reader = Files.newBufferedReader(home.resolve("secrets.properties"))) {
      secrets.load(reader);
    } catch (IOException e) {
      throw new CannotRunException("No platform has run in " + home + ": start it with ./plainview up");
    }
    return secrets.getProperty("user." + user + ".password");
  }
}
