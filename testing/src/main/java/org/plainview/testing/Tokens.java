package org.plainview.testing;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.plainview.contracts.Role;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens from the real Keycloak. Those of roles are kept for a minute or two; thread-safe. */
public final class Tokens {

  private static final long KEPT_MS = 120_000;

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

  private Tokens() {}

  private record Kept(String token, long until) {}

  /** A valid token of somebody who has this role and no other. */
  public static String of(Role role) {
    return switch (role) {
      case AGENCY -> kept("agency", () -> ofClient("plainview-agency-demo"));
      case AUDIT_WRITER -> kept("audit-writer", () -> ofClient("plainview-gateway"));
      case REGISTRY -> kept("registry", () -> ofClient("plainview-registry"));
      case OPERATOR -> ofUser("olga");
      case SUPERVISOR -> ofUser("sofia");
      case REGISTRAR -> ofUser("remy");
      case OVERSIGHT -> ofUser("ines");
    };
  }

  /** A valid token of a demo user, such as {@code omar}, who may see one site only. */
  public static String ofUser(String user) {
    return kept(user, () -> password("plainview", "plainview-cli", user));
  }

  /** A client-credentials token. */
  public static String ofClient(String client) {
    return request(
        "plainview",
        Map.of(
            "grant_type", "client_credentials",
            "client_id", client,
            "client_secret", TestParts.current().secret(client)));
  }

  /** For oversight's user, but issued for another audience. */
  public static String ofAnotherAudience() {
    return password("plainview", "plainview-test-wrong-audience", "ines");
  }

  /** Signed by the same Keycloak for another realm. */
  public static String ofAnotherIssuer() {
    TestParts parts = TestParts.current();
    return request(
        "master",
        Map.of(
            "grant_type", "password",
            "client_id", "admin-cli",
            "username", parts.value("keycloak.admin.user"),
            "password", parts.value("keycloak.admin.password")));
  }

  /** A token that has expired by the time this returns; set the clock skew of the service to zero. */
  public static String expired() {
    String token = password("plainview", "plainview-test-short", "ines");
    try {
      Thread.sleep(4_100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return token;
  }

  /** A valid token whose signature has been changed. */
  public static String tampered() {
    String token = of(Role.OVERSIGHT);
    int at = token.lastIndexOf('.') + 10;
    return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
  }

  private static String password(String realm, String client, String user) {
    return request(
        realm,
        Map.of(
            "grant_type", "password",
            "client_id", client,
            "username", user,
            "password", TestParts.current().password(user)));
  }

  private static String kept(String name, Supplier<String> fresh) {
    long now = System.currentTimeMillis();
    return KEPT.compute(
            name,
            (_, kept) -> kept != null && kept.until() > now ? kept : new Kept(fresh.get(), now + KEPT_MS))
        .token();
  }

  private static String request(String realm, Map<String, String> form) {
    String body =
        new LinkedHashMap<>(form)
            .entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    URI uri =
        URI.create(
            TestParts.current().keycloak() + "/realms/" + realm + "/protocol/openid-connect/token");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    try {
      HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(
            "Keycloak gave no token to " + form.get("client_id") + ": " + response.body());
      }
      return JSON.readTree(response.body()).get("access_token").asString();
    } catch (IOException e) {
      throw new IllegalStateException("Keycloak of the test parts is not there: ./plainview parts", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
