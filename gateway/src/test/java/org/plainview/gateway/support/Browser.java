package org.plainview.gateway.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.plainview.testing.TestParts;

/**
 * What a browser does to sign in: cookies per origin (secure ones on loopback too), redirects, the form of
 * Keycloak's page.
 */
public final class Browser {

  private static final Pattern FORM_ACTION = Pattern.compile("action=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Map<String, Map<String, String>> cookiesByOrigin = new HashMap<>();
  private final String gateway;

  public Browser(String gateway) {
    this.gateway = gateway;
  }

  /** Signs the demo user in through Keycloak's own form, unless Keycloak still knows this browser. */
  public HttpResponse<String> signIn(String user) {
    HttpResponse<String> page = follow(get("/oauth2/authorization/keycloak"));
    if (page.uri().getAuthority().equals(URI.create(gateway).getAuthority())) {
      return page;
    }
    Matcher action = FORM_ACTION.matcher(page.body());
    if (!action.find()) {
      throw new AssertionError("No form at " + page.uri() + ": " + page.body());
    }
    return follow(
        form(
            page.uri().resolve(action.group(1).replace("&amp;", "&")),
            Map.of("username", user, "password", TestParts.current().password(user))));
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(gateway).resolve(path)).GET());
  }

  /** A request of the dashboard's script, with the header that proves it. */
  public HttpResponse<String> send(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(gateway).resolve(path))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  /** The same without that header. */
  public HttpResponse<String> forge(String method, String path, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(gateway).resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> form(URI uri, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** The value of a cookie of the gateway; empty when there is none. */
  public String cookie(String name) {
    return cookies(URI.create(gateway)).getOrDefault(name, "");
  }

  public Map<String, String> cookies() {
    return Map.copyOf(cookies(URI.create(gateway)));
  }

  public HttpResponse<String> follow(HttpResponse<String> response) {
    HttpResponse<String> last = response;
    for (int hops = 0; last.statusCode() / 100 == 3; hops++) {
      if (hops > 10) {
        throw new AssertionError("Redirected in a circle at " + last.uri());
      }
      URI next = last.uri().resolve(last.headers().firstValue("Location").orElseThrow());
      last = send(HttpRequest.newBuilder(next).GET());
    }
    return last;
  }

  public HttpResponse<String> send(HttpRequest.Builder builder) {
    URI uri = builder.build().uri();
    String cookies =
        cookies(uri).entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue())
            .collect(Collectors.joining("; "));
    if (!cookies.isEmpty()) {
      builder.header("Cookie", cookies);
    }
    try {
      HttpResponse<String> response = http.send(builder.build(), HttpResponse.BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(cookie -> keep(uri, cookie));
      return response;
    } catch (IOException e) {
      throw new IllegalStateException("No answer from " + uri, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void keep(URI uri, String setCookie) {
    List<String> parts = List.of(setCookie.split(";\\s*"));
    String name = parts.getFirst().substring(0, parts.getFirst().indexOf('='));
    String value = parts.getFirst().substring(name.length() + 1);
    boolean ended = parts.stream().anyMatch(part -> part.equalsIgnoreCase("Max-Age=0"));
    if (ended || value.isEmpty()) {
      cookies(uri).remove(name);
    } else {
      cookies(uri).put(name, value);
    }
  }

  private Map<String, String> cookies(URI uri) {
    return cookiesByOrigin.computeIfAbsent(uri.getAuthority(), _ -> new HashMap<>());
  }
}
