package org.plainview.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.Browser;
import org.plainview.gateway.support.SharedGateway;
import org.plainview.gateway.support.Upstream.Seen;
import org.plainview.testing.TestParts;
import org.plainview.testing.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person with a browser, against the real Keycloak. */
class BrowserIT extends SharedGateway {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DUTY = "{\"purpose\":\"Großveranstaltung\",\"caseNumber\":\"2026-117\"}";

  private final Browser browser = new Browser(GATEWAY);

  @Test
  void signsInAndIsKnown() {
    assertThat(me().path("signedIn").asBoolean()).isFalse();

    browser.signIn("olga");

    JsonNode me = me();
    assertThat(me.path("signedIn").asBoolean()).isTrue();
    assertThat(me.path("username").asString()).isEqualTo("olga");
    assertThat(me.path("roles").toString()).isEqualTo("[\"operator\"]");
    assertThat(me.path("sites").toString()).isEqualTo("[\"*\"]");
    assertThat(me.has("duty")).isFalse();
    assertThat(me.at("/csrf/token").asString()).isEqualTo(browser.cookie("XSRF-TOKEN"));
  }

  @Test
  void keepsTheTokensFromTheBrowser() {
    HttpResponse<String> start = browser.get("/oauth2/authorization/keycloak");
    assertThat(start.headers().firstValue("Location").orElseThrow())
        .contains("code_challenge_method=S256", "response_type=code");

    browser.signIn("olga");

    assertThat(browser.cookies().keySet()).containsExactlyInAnyOrder("plainview-session", "XSRF-TOKEN");
    assertThat(me().toString()).doesNotContain("eyJ");
  }

  @Test
  void givesTheSessionANewIdAtSignIn() {
    browser.get("/oauth2/authorization/keycloak");
    String before = browser.cookie("plainview-session");

    browser.signIn("olga");

    assertThat(before).isNotEmpty();
    assertThat(browser.cookie("plainview-session")).isNotEqualTo(before);
  }

  @Test
  void itsCookieIsForThisSiteAndNotForScripts() {
    HttpResponse<String> start = browser.get("/oauth2/authorization/keycloak");

    assertThat(start.headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("plainview-session="))
        .singleElement()
        .asString()
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
  }

  @Test
  void needsADutyBeforeTheFirstNonPublicView() {
    browser.signIn("olga");

    HttpResponse<String> before = browser.get("/api/alerts");
    assertThat(before.statusCode()).isEqualTo(403);
    assertThat(code(before)).isEqualTo("duty-required");
    assertThat(before.headers().firstValue("Plainview-Audit-Index")).isPresent();
    assertThat(UPSTREAM.seen()).isEmpty();

    assertThat(browser.send("POST", "/api/duty", DUTY).statusCode()).isEqualTo(200);
    assertThat(me().at("/duty/purpose").asString()).isEqualTo("Großveranstaltung");

    assertThat(browser.get("/api/alerts").statusCode()).isEqualTo(200);
    Seen seen = UPSTREAM.onlySeen();
    assertThat(seen.header("plainview-duty-purpose")).isEqualTo("Gro%C3%9Fveranstaltung");
    assertThat(seen.header("plainview-duty-case")).isEqualTo("2026-117");
    assertThat(seen.header("authorization")).startsWith("Bearer eyJ");
    assertThat(seen.header("cookie")).isEmpty();

    assertThat(browser.send("DELETE", "/api/duty", "").statusCode()).isEqualTo(204);
    assertThat(code(browser.get("/api/alerts"))).isEqualTo("duty-required");
  }

  @Test
  void refusesADutyThatSaysNothing() {
    browser.signIn("olga");

    HttpResponse<String> answer =
        browser.send("POST", "/api/duty", "{\"purpose\":\" \",\"caseNumber\":\"a\\u0000b\"}");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("invalid-fields");
    assertThat(answer.body()).contains("\"purpose\"", "\"caseNumber\"", "required", "format");
  }

  @Test
  void refusesWhatAnotherSiteCouldHaveSent() {
    browser.signIn("olga");
    browser.send("POST", "/api/duty", DUTY);

    HttpResponse<String> forged = browser.forge("POST", "/api/alerts/a-1/acknowledge", "{}");
    assertThat(forged.statusCode()).isEqualTo(403);
    assertThat(code(forged)).isEqualTo("csrf-refused");
    assertThat(forged.headers().firstValue("Plainview-Audit-Index")).isPresent();
    assertThat(code(browser.forge("POST", "/logout", ""))).isEqualTo("csrf-refused");
    assertThat(UPSTREAM.seen()).isEmpty();

    assertThat(browser.send("POST", "/api/alerts/a-1/acknowledge", "{}").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBearerTokenCountsEvenWithSomebodyElsesCookie() {
    browser.signIn("olga");
    browser.send("POST", "/api/duty", DUTY);

    HttpResponse<String> asInes =
        browser.send(
            HttpRequest.newBuilder(URI.create(GATEWAY + "/api/me"))
                .header("Authorization", "Bearer " + Tokens.of(Role.OVERSIGHT)));
    assertThat(JSON.readTree(asInes.body()).path("username").asString()).isEqualTo("ines");
    assertThat(JSON.readTree(asInes.body()).has("duty")).isFalse();

    HttpResponse<String> bad =
        browser.send(
            HttpRequest.newBuilder(URI.create(GATEWAY + "/api/alerts"))
                .header("Authorization", "Bearer nonsense"));
    assertThat(code(bad)).isEqualTo("unauthenticated");
  }

  @Test
  void signsOutHereAndAtKeycloak() {
    browser.signIn("olga");
    browser.send("POST", "/api/duty", DUTY);

    HttpResponse<String> answer = browser.send("POST", "/logout", "");
    String keycloak = JSON.readTree(answer.body()).path("location").asString();
    assertThat(keycloak).contains("/protocol/openid-connect/logout", "id_token_hint=");
    assertThat(me().path("signedIn").asBoolean()).isFalse();
    assertThat(code(browser.get("/api/alerts"))).isEqualTo("unauthenticated");

    HttpResponse<String> home =
        browser.follow(browser.send(HttpRequest.newBuilder(URI.create(keycloak))));
    assertThat(home.uri()).isEqualTo(URI.create(GATEWAY + "/"));
    assertThat(browser.follow(browser.get("/oauth2/authorization/keycloak")).body())
        .as("Keycloak asks for the password again")
        .contains("password");
  }

  @Test
  void signingOutEndsTheLiveEventsToo() throws Exception {
    browser.signIn("olga");
    browser.send("POST", "/api/duty", DUTY);
    String cookies = "plainview-session=" + browser.cookie("plainview-session");
    try (InputStream events =
        anonymous().with("Cookie", cookies).open("/api/events").body()) {
      browser.send("POST", "/logout", "");

      assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8)).startsWith("retry:");
    }
  }

  @Test
  void refreshesTheTokenWhenItHasExpired() throws Exception {
    browser.signIn("sofia");
    SessionTokens first = StoredTokens.expire(DATABASE);

    assertThat(me().path("username").asString()).isEqualTo("sofia");

    SessionTokens second = StoredTokens.only(DATABASE);
    assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
    assertThat(second.expiresAt()).isAfter(first.expiresAt());
  }

  @Test
  void endsTheSessionWhenKeycloakHasEndedTheLogin() throws Exception {
    browser.signIn("sofia");
    SessionTokens tokens = StoredTokens.expire(DATABASE);
    HttpResponse<String> ended =
        browser.form(
            URI.create(TestParts.current().issuer() + "/protocol/openid-connect/logout"),
            Map.of(
                "client_id", "plainview-gateway",
                "client_secret", TestParts.current().secret("plainview-gateway"),
                "refresh_token", tokens.refreshToken()));
    assertThat(ended.statusCode()).isEqualTo(204);

    assertThat(me().path("signedIn").asBoolean()).isFalse();
    assertThat(code(browser.get("/api/alerts"))).isEqualTo("unauthenticated");
    assertThat(StoredTokens.count(DATABASE)).isZero();
  }

  @Test
  void aSessionThatCannotBeReadMeansToSignInAgain() throws SQLException {
    browser.signIn("sofia");

    update("UPDATE spring_session_attributes SET attribute_bytes = '\\x0102'");

    assertThat(me().path("signedIn").asBoolean()).isFalse();
    browser.signIn("sofia");
    assertThat(me().path("signedIn").asBoolean()).isTrue();
  }

  @Test
  void anExpiredSessionIsNobodys() throws SQLException {
    browser.signIn("remy");

    update("UPDATE spring_session SET expiry_time = 0, last_access_time = 0");

    assertThat(me().path("signedIn").asBoolean()).isFalse();
  }

  @Test
  void aSignInThatNobodyBeganFails() {
    HttpResponse<String> answer = browser.get("/login/oauth2/code/keycloak?code=x&state=y");

    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location")).hasValue("/?sign-in=failed");
  }

  @BeforeEach
  void onlyThisBrowser() throws SQLException {
    update("DELETE FROM spring_session");
  }

  private JsonNode me() {
    return JSON.readTree(browser.get("/api/me").body());
  }

  private static String code(HttpResponse<String> answer) {
    return JSON.readTree(answer.body()).path("code").asString("");
  }

  private static void update(String sql) throws SQLException {
    try (Connection connection = DATABASE.connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
