package org.plainview.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The platform's own API, called as one of the demo accounts, with a declared duty, like anybody would. */
final class Api {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final int TRIES = 60;
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);
  private static final String CASE = "demo-setup";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Ports ports;
  private final Secrets secrets;
  private final Map<String, String> tokens = new HashMap<>();

  Api(Ports ports, Secrets secrets) {
    this.ports = ports;
    this.secrets = secrets;
  }

  /**
   * @param status of HTTP; 503 too when nobody listens
   * @param body as JSON; null node when empty
   */
  record Answer(int status, JsonNode body) {

    boolean isOk() {
      return status / 100 == 2;
    }
  }

  Answer get(String user, String path) throws InterruptedException {
    return send(user, path, HttpRequest.newBuilder().GET());
  }

  Answer post(String user, String path, JsonNode body) throws InterruptedException {
    return send(user, path, HttpRequest.newBuilder().POST(json(body)));
  }

  Answer put(String user, String path, JsonNode body) throws InterruptedException {
    return send(user, path, HttpRequest.newBuilder().PUT(json(body)));
  }

  private static HttpRequest.BodyPublisher json(JsonNode body) {
    return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
  }

  private Answer send(String user, String path, HttpRequest.Builder request) throws InterruptedException {
    request
        .uri(URI.create(ports.dashboard() + path))
        .timeout(LIMIT)
        .header("Authorization", "Bearer " + token(user))
        .header("Content-Type", "application/json")
        .header("Plainview-Duty-Purpose", "Set%20up%20this%20deployment")
        .header("Plainview-Duty-Case", CASE);
    return answer(request.build());
  }

  private String token(String user) throws InterruptedException {
    String known = tokens.get(user);
    if (known != null) {
      return known;
    }
    String form =
        "grant_type=password&client_id=plainview-cli&username="
            + user
            + "&password="
            + URLEncoder.encode(secrets.user(user), StandardCharsets.UTF_8);
    Answer answer =
        answer(
            HttpRequest.newBuilder(URI.create(ports.issuer() + "/protocol/openid-connect/token"))
                .timeout(LIMIT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    if (answer.status() == 503) {
      throw new LaunchException("Keycloak does not answer: " + answer.body());
    }
    if (!answer.isOk()) {
      throw new LaunchException(
          "Keycloak does not know the demo account " + user + " with the password in secrets.properties");
    }
    String token = answer.body().path("access_token").asString();
    tokens.put(user, token);
    return token;
  }

  /** A part that is killed during the set-up is back soon. */
  private Answer answer(HttpRequest request) throws InterruptedException {
    Answer answer = once(request);
    for (int tries = 1; answer.status() == 503 && tries < TRIES; tries++) {
      Thread.sleep(BETWEEN_TRIES);
      answer = once(request);
    }
    return answer;
  }

  private Answer once(HttpRequest request) throws InterruptedException {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      String body = response.body();
      boolean isJson =
          response.headers().firstValue("Content-Type").orElse("").contains("json") && !body.isBlank();
      return new Answer(
          response.statusCode(), isJson ? JSON.readTree(body) : JSON.getNodeFactory().nullNode());
    } catch (HttpTimeoutException e) {
      throw new LaunchException(request.uri() + " has not answered within " + LIMIT.toSeconds() + " s", e);
    } catch (IOException e) {
      return new Answer(503, JSON.getNodeFactory().stringNode("no connection: " + e.getMessage()));
    }
  }
}
