package org.plainview.bench.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running platform of one machine: its API as a demo account, and its processes. */
public final class Platform {

  private static final Duration LIMIT = Duration.ofSeconds(5);
  private static final String SITE = "market-square";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private final Path home;
  private final int portBase;
  private final Tokens tokens;

  Platform(Path home, int portBase) {
    this.home = home;
    this.portBase = portBase;
    this.tokens = new Tokens(home, portBase + 80);
  }

  public Path home() {
    return home;
  }

  int gatewayPort() {
    return portBase;
  }

  int cameraPort() {
    return portBase + 1;
  }

  int auditPort() {
    return portBase + 5;
  }

  /** Addresses of the broker, as Kafka's clients take them. */
  public String broker() {
    return "127.0.0.1:" + (portBase + 92);
  }

  /** A connection to a service's own database, with the rights of that service. */
  public Connection database(String name) throws SQLException {
    String url = "jdbc:postgresql://127.0.0.1:" + (portBase + 32) + "/" + name;
    return DriverManager.getConnection(url, name, SecretsFile.get(home, "db." + name + ".password"));
  }

  Tokens tokens() {
    return tokens;
  }

  /** A request with a token and a declared duty, of the gateway or straight of the service at that port. */
  static HttpRequest.Builder request(int port, String path, String token) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token)
        .header("Plainview-Duty-Purpose", "Measuring")
        .header("Plainview-Duty-Case", "bench");
  }

  /** The answer's body when it is 200; empty for every other answer, and for none. */
  public Optional<JsonNode> get(String user, String path) {
    try {
      HttpResponse<String> response =
          http.send(
              request(gatewayPort(), path, tokens.ofUser(user)).build(), HttpResponse.BodyHandlers.ofString());
      return response.statusCode() == 200 ? Optional.of(JSON.readTree(response.body())) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  /** As {@link #get}, the answer as it came; empty for none. */
  public String text(String user, String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request(gatewayPort(), path, tokens.ofUser(user)).build(), HttpResponse.BodyHandlers.ofString());
    return response.statusCode() == 200 ? response.body() : "";
  }

  /** Whether one of our services says that it is ready; whoever has no address to ask always is. */
  public boolean isReady(String part) throws InterruptedException {
    Integer port = Map.of("recognition-history", portBase + 2, "watchlist-service", portBase + 4).get(part);
    if (port == null) {
      return true;
    }
    URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness");
    try {
      HttpRequest request = HttpRequest.newBuilder(address).timeout(LIMIT).build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /** The status of the answer. */
  public int post(String user, String path, String json) throws IOException, InterruptedException {
    return http.send(
            request(gatewayPort(), path, tokens.ofUser(user))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build(),
            HttpResponse.BodyHandlers.discarding())
        .statusCode();
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
  public Optional<ProcessHandle> process(String part) {
    return Optional.ofNullable(processes().get(part));
  }

  /** The processes of all parts, in the order in which they were started. */
  public Map<String, ProcessHandle> processes() {
    Map<String, ProcessHandle> processes = new LinkedHashMap<>();
    try {
      for (String line : Files.readAllLines(home.resolve("children"))) {
        String[] words = line.split(" ");
        ProcessHandle.of(Long.parseLong(words[1])).ifPresent(process -> processes.put(words[0], process));
      }
    } catch (IOException e) {
      // Nothing runs there.
    }
    return processes;
  }
}
