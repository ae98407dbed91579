package org.plainview.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tests that the endpoint table implies: every endpoint with every role, with no token and with every
 * kind of bad token. Return {@link #tests()} from a {@code @TestFactory}.
 */
public final class EndpointContract {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String baseUrl;
  private final List<Endpoint> endpoints;
  private final Map<String, String> headers;

  /**
   * @param baseUrl of the service, without a slash at its end
   * @param headers sent with every request, such as a declared duty
   */
  public EndpointContract(String baseUrl, List<Endpoint> endpoints, Map<String, String> headers) {
    this.baseUrl = baseUrl;
    this.endpoints = List.copyOf(endpoints);
    this.headers = Map.copyOf(headers);
  }

  /** One test per endpoint and kind of caller. */
  public Stream<DynamicTest> tests() {
    List<DynamicTest> tests = new ArrayList<>();
    Map<String, String> badTokens =
        Map.of(
            "a malformed token", "not-a-token",
            "a tampered token", Tokens.tampered(),
            "an expired token", Tokens.expired(),
            "a token of another issuer", Tokens.ofAnotherIssuer(),
            "a token for another audience", Tokens.ofAnotherAudience());
    for (Endpoint endpoint : endpoints) {
      for (Role role : Role.values()) {
        tests.add(test(endpoint, role.claim(), () -> byRole(endpoint, role)));
      }
      tests.add(test(endpoint, "nobody", () -> withoutToken(endpoint)));
      badTokens.forEach(
          (name, token) -> tests.add(test(endpoint, name, () -> refusesToken(endpoint, token))));
    }
    return tests.stream();
  }

  private DynamicTest test(
      Endpoint endpoint, String caller, Executable body) {
    return DynamicTest.dynamicTest(endpoint.method() + " " + endpoint.path() + " as " + caller, body);
  }

  private void byRole(Endpoint endpoint, Role role) throws Exception {
    HttpResponse<String> response = call(endpoint, Tokens.of(role));
    if (endpoint.permits(Set.of(role))) {
      assertThat(response.statusCode())
          .as("the table lets %s in, but it answered %s", role, response.body())
          .isNotIn(401, 403, 405, 500, 503);
    } else {
      refused(response, 403, "forbidden");
    }
  }

  private void withoutToken(Endpoint endpoint) throws Exception {
    HttpResponse<String> response = call(endpoint, null);
    if (endpoint.isPublic()) {
      assertThat(response.statusCode()).isNotIn(401, 403, 405, 500, 503);
    } else {
      refused(response, 401, "unauthenticated");
    }
  }

  private void refusesToken(Endpoint endpoint, String token) throws Exception {
    refused(call(endpoint, token), 401, "unauthenticated");
  }

  private static void refused(HttpResponse<String> response, int status, String code) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = JSON.readTree(response.body());
    assertThat(problem.get("code").asString()).isEqualTo(code);
    assertThat(problem.get("status").asInt()).isEqualTo(status);
  }

  private HttpResponse<String> call(Endpoint endpoint, @Nullable String token)
      throws IOException, InterruptedException {
    String path = endpoint.path().replaceAll("\\{index}", "0").replaceAll("\\{[^}]*}", "no-such-thing");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .method(
                endpoint.method(),
                endpoint.method().matches("POST|PUT")
                    ? HttpRequest.BodyPublishers.ofString("{}")
                    : HttpRequest.BodyPublishers.noBody())
            .header("Content-Type", "application/json");
    headers.forEach(request::header);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    // A stream of events has no end: the head of the answer is what the table decides on.
    HttpResponse<InputStream> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
    boolean endless =
        response.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
    try (InputStream body = response.body()) {
      String text = endless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
      return new HeadAndBody(response, text);
    }
  }
}
