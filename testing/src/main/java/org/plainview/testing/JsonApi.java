package org.plainview.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A service's JSON over HTTP, as somebody with a token. Safe for use by any thread.
 *
 * @param baseUrl without a slash at its end
 * @param token a bearer token; null sends none
 * @param headers sent with every request
 */
public record JsonApi(String baseUrl, @Nullable String token, Map<String, String> headers) {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public JsonApi {
    headers = Map.copyOf(headers);
  }

  /** As somebody who has this role and no other. */
  public static JsonApi as(Role role, String baseUrl) {
    return new JsonApi(baseUrl, Tokens.of(role), Map.of());
  }

  /** As a demo user, such as {@code omar}. */
  public static JsonApi asUser(String user, String baseUrl) {
    return new JsonApi(baseUrl, Tokens.ofUser(user), Map.of());
  }

  /** The same caller, with one header more. */
  public JsonApi with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new JsonApi(baseUrl, token, more);
  }

  /**
   * An answer.
   *
   * @param body null for an empty body
   */
  public record Answer(int status, @Nullable JsonNode body) {

    /** The {@code code} of a problem detail; empty where there is none. */
    public String code() {
      return body == null ? "" : body.path("code").asString("");
    }

    /** The field's text, by a JSON pointer such as {@code /items/0/id}; empty where there is none. */
    public String text(String pointer) {
      return body == null ? "" : body.at(pointer).asString("");
    }
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /**
   * @param body a text is sent as it is, anything else as its JSON
   */
  public Answer post(String path, Object body) {
    return send("POST", path, body);
  }

  public Answer put(String path, Object body) {
    return send("PUT", path, body);
  }

  private Answer send(String method, String path, @Nullable Object body) {
    String text = body instanceof String given ? given : JSON.writeValueAsString(body);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(baseUrl + path))
            .method(
                method,
                body == null
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(text));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    headers.forEach(request::header);
    try {
      HttpResponse<String> response =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Answer(
          response.statusCode(),
          response.body().isEmpty() ? null : JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new IllegalStateException(method + " " + path + " had no answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
