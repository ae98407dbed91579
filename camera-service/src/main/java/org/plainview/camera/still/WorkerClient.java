package org.plainview.camera.still;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.v1.CameraState;
import org.plainview.platform.problem.ProblemException;
import org.plainview.platform.security.SecurityProperties;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a recognition worker for a still, in the registry's own name. Safe for any thread. */
@Component
class WorkerClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration TOKEN_TIMEOUT = Duration.ofSeconds(5);

  private final StillProperties properties;
  private final URI tokens;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  WorkerClient(StillProperties properties, SecurityProperties security) {
    this.properties = properties;
    this.tokens = URI.create(security.issuer() + "/protocol/openid-connect/token");
  }

  /**
   * The PNG.
   *
   * @throws ProblemException what the worker refused with; {@code unavailable} or {@code upstream-timeout} when there
   *     is no answer
   */
  byte[] still(CameraState camera) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(properties.workerUrl() + "/api/stills"))
            .timeout(properties.answerTimeout())
            .header("Authorization", "Bearer " + token())
            .header("Content-Type", "application/x-protobuf")
            .POST(HttpRequest.BodyPublishers.ofByteArray(camera.toByteArray()))
            .build();
    HttpResponse<byte[]> answer = send(request, "The recognition worker");
    if (answer.statusCode() == 200) {
      return answer.body();
    }
    throw refused(answer.body());
  }

  private String token() {
    String account = properties.clientId() + ":" + properties.clientSecret();
    HttpRequest request =
        HttpRequest.newBuilder(tokens)
            .timeout(TOKEN_TIMEOUT)
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "grant_type=" + URLEncoder.encode("client_credentials", StandardCharsets.UTF_8)))
            .build();
    HttpResponse<byte[]> answer = send(request, "Keycloak");
    String token = json(answer.body()).path("access_token").asString("");
    if (answer.statusCode() != 200 || token.isEmpty()) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, "Keycloak gave the registry no token of its own.");
    }
    return token;
  }

  private HttpResponse<byte[]> send(HttpRequest request, String whom) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException e) {
      throw new ProblemException(ProblemCode.UPSTREAM_TIMEOUT, whom + " did not answer in time.");
    } catch (IOException e) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, whom + " cannot be reached.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemCode.UNAVAILABLE, "The registry is being stopped.");
    }
  }

  private static ProblemException refused(byte[] body) {
    JsonNode problem = json(body);
    String code = problem.path("code").asString("");
    return Arrays.stream(ProblemCode.values())
        .filter(known -> known.code().equals(code) && known.status() != 401 && known.status() != 403)
        .findFirst()
        .map(known -> new ProblemException(known, problem.path("detail").asString(known.title())))
        .orElseGet(() -> new ProblemException(ProblemCode.UNAVAILABLE, "The recognition worker makes no stills."));
  }

  private static JsonNode json(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (JacksonException e) {
      return JSON.createObjectNode();
    }
  }
}
