package org.plainview.gateway.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plain HTTP with fixed headers, following nothing. Safe for use by any thread. */
public final class Client {

  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String baseUrl;
  private final Map<String, String> headers;

  public Client(String baseUrl) {
    this(baseUrl, Map.of());
  }

  private Client(String baseUrl, Map<String, String> headers) {
    this.baseUrl = baseUrl;
    this.headers = Map.copyOf(headers);
  }

  /** The same client, with one header more, or another value for it. */
  public Client with(String name, String value) {
    return with(Map.of(name, value));
  }

  public Client with(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(headers);
    all.putAll(more);
    return new Client(baseUrl, all);
  }

  public Client without(String name) {
    Map<String, String> all = new HashMap<>(headers);
    all.remove(name);
    return new Client(baseUrl, all);
  }

  /** An answer. */
  public record Answer(int status, Map<String, String> headers, String text) {

    /** Values of a header given by its lower-case name, joined; empty when absent. */
    public String header(String name) {
      return headers.getOrDefault(name, "");
    }

    public JsonNode json() {
      return JSON.readTree(text);
    }

    /** The code of a problem detail; empty for any other answer. */
    public String code() {
      return header("content-type").startsWith("application/problem+json")
          ? json().path("code").asString("")
          : "";
    }
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody());
  }

  public Answer post(String path, String json) {
    return with("Content-Type", "application/json")
        .send("POST", path, BodyPublishers.ofString(json));
  }

  public Answer send(String method, String path, BodyPublisher body) {
    try {
      HttpResponse<InputStream> response =
          HTTP.send(request(method, path, body), HttpResponse.BodyHandlers.ofInputStream());
      Map<String, String> received = new HashMap<>();
      response.headers().map().forEach((name, values) -> received.put(name, String.join(",", values)));
      // A stream of events has no end.
      boolean endless = received.getOrDefault("content-type", "").startsWith("text/event-stream");
      try (InputStream text = response.body()) {
        return new Answer(
            response.statusCode(),
            received,
            endless ? "" : new String(text.readAllBytes(), StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The answer's body as it comes. */
  public HttpResponse<InputStream> open(String path) throws IOException, InterruptedException {
    return HTTP.send(
        request("GET", path, BodyPublishers.noBody()), HttpResponse.BodyHandlers.ofInputStream());
  }

  private HttpRequest request(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path)).method(method, body);
    headers.forEach(request::header);
    return request.build();
  }
}
