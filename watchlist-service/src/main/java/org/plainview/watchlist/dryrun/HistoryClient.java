package org.plainview.watchlist.dryrun;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.ProblemException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the recognition service for the past of a zone, as the caller. Safe for any thread. */
@Component
class HistoryClient {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(2);

  private final DryRunProperties properties;
  private final JsonMapper json;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  HistoryClient(DryRunProperties properties, JsonMapper json) {
    this.properties = properties;
    this.json = json;
  }

  private record History(List<HistoryPoint> points) {}

  /**
   * In the order of time; nothing when the zone was never measured.
   *
   * @param token the caller's own: the recognition service decides again whether the caller may see the zone
   * @throws ProblemException {@code unavailable} or {@code upstream-timeout} when there is no answer
   */
  List<HistoryPoint> points(String token, String zoneId, HistoryStep step, Instant from, Instant to) {
    URI address =
        URI.create(
            "%s/api/zones/%s/history?step=%s&from=%s&to=%s"
                .formatted(
                    properties.historyUrl(),
                    URLEncoder.encode(zoneId, StandardCharsets.UTF_8),
                    step.label(),
                    from,
                    to));
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(properties.answerTimeout())
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<byte[]> answer = send(request);
    return switch (answer.statusCode()) {
      case 200 -> read(answer.body());
      case 404 -> List.of();
      case 403 -> throw new ProblemException(ProblemCode.FORBIDDEN, "You may not see the history of this zone.");
      default -> throw new ProblemException(ProblemCode.UNAVAILABLE, "The history of the zone cannot be read now.");
    };
  }

  private List<HistoryPoint> read(byte[] body) {
    try {
      return json.readValue(body, History.class).points();
    } catch (JacksonException _) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, "The history of the zone cannot be read now.");
    }
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (HttpTimeoutException _) {
      throw new ProblemException(ProblemCode.UPSTREAM_TIMEOUT, "The recognition service did not answer in time.");
    } catch (IOException _) {
      throw new ProblemException(ProblemCode.UNAVAILABLE, "The recognition service cannot be reached.");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new ProblemException(ProblemCode.UNAVAILABLE, "This service is being stopped.");
    }
  }
}
