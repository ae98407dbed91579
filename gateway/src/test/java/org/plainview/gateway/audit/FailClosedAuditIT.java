package org.plainview.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.Client;
import org.plainview.gateway.support.SharedGateway;
import org.plainview.testing.Tokens;
import tools.jackson.databind.JsonNode;

class FailClosedAuditIT extends SharedGateway {

  private static boolean killed;

  @AfterEach
  void bringBack() {
    if (killed) {
      AUDIT.start();
      killed = false;
    }
  }

  @TestFactory
  Stream<DynamicTest> everyPermittedCallStandsInTheLogUnderTheIndexReturned() {
    return nonPublic()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    name(endpoint),
                    () -> {
                      Role role = someRole(endpoint, true);
                      Answer answer = call(as(role), endpoint);

                      JsonNode entry = entry(answer);
                      assertThat(entry.path("outcome").asString()).isEqualTo("PERMITTED");
                      assertThat(entry.path("action").asString()).isEqualTo(endpoint.action());
                      assertThat(entry.path("service").asString()).isEqualTo("gateway");
                      assertThat(entry.path("roles").toString())
                          .isEqualTo("[\"" + role.claim() + "\"]");
                      assertThat(entry.path("dutyPurpose").asString()).isEqualTo("New Year's Eve");
                      assertThat(entry.path("dutyCase").asString()).isEqualTo("2026-117");
                      assertThat(entry.path("requestId").asString())
                          .isEqualTo(answer.header("plainview-request-id"))
                          .isNotEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> everyRefusalOfAKnownCallerStandsThereToo() {
    return nonPublic()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    name(endpoint),
                    () -> {
                      Answer answer = call(as(someRole(endpoint, false)), endpoint);

                      assertThat(answer.code()).isEqualTo("forbidden");
                      JsonNode entry = entry(answer);
                      assertThat(entry.path("outcome").asString()).isEqualTo("REFUSED");
                      assertThat(entry.path("action").asString()).isEqualTo(endpoint.action());
                      assertThat(entry.at("/detail/refused").asString()).isEqualTo("forbidden");
                      assertThat(UPSTREAM.seen()).isEmpty();
                    }));
  }

  @Test
  void namesTheObjectAndTheSiteOfARequest() {
    JsonNode camera = entry(as(Role.OVERSIGHT).get("/api/cameras/north-gate/history"));
    assertThat(camera.path("objectType").asString()).isEqualTo("camera");
    assertThat(camera.path("objectId").asString()).isEqualTo("north-gate");

    JsonNode zone =
        entry(
            as(Role.REGISTRAR)
                .with("Content-Type", "application/json")
                .send(
                    "PUT",
                    "/api/sites/market-square/zones/fountain",
                    BodyPublishers.ofString("{}")));
    assertThat(zone.path("objectType").asString()).isEqualTo("zone");
    assertThat(zone.path("objectId").asString()).isEqualTo("fountain");
    assertThat(zone.path("siteId").asString()).isEqualTo("market-square");

    JsonNode live = entry(as(Role.OPERATOR).get("/api/live?siteId=market-square&x=%0A"));
    assertThat(live.path("siteId").asString()).isEqualTo("market-square");
    assertThat(live.at("/detail/query").asString()).isEqualTo("siteId=market-square&x=%0A");
  }

  @Test
  void logsWhatNoLogWouldTake() {
    String longId = "x".repeat(3_000);
    Answer answer = as(Role.OPERATOR).get("/api/live?siteId=%00%0d%0a" + longId);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(entry(answer).path("siteId").asString()).hasSize(64).startsWith("\uFFFD\uFFFD\uFFFDx");
  }

  @TestFactory
  Stream<DynamicTest> nothingThatIsNotPublicIsAnsweredOrForwardedWhileTheLogIsDown() {
    AUDIT.kill();
    killed = true;
    return nonPublic()
        .map(
            endpoint ->
                DynamicTest.dynamicTest(
                    name(endpoint),
                    () -> {
                      Answer permitted = call(as(someRole(endpoint, true)), endpoint);
                      assertThat(permitted.status()).isEqualTo(503);
                      assertThat(permitted.code()).isEqualTo("audit-unavailable");
                      assertThat(permitted.header("plainview-audit-index")).isEmpty();

                      Answer refused = call(as(someRole(endpoint, false)), endpoint);
                      assertThat(refused.code()).isEqualTo("audit-unavailable");
                      assertThat(UPSTREAM.seen()).isEmpty();
                    }));
  }

  @Test
  void whatIsPublicIsAnsweredWhileTheLogIsDown() {
    AUDIT.kill();
    killed = true;

    assertThat(anonymous().get("/api/public/register").status()).isEqualTo(200);
    assertThat(anonymous().get("/api/me").status()).isEqualTo(200);
    assertThat(as(Role.OPERATOR).get("/api/me").status()).isEqualTo(200);
    assertThat(UPSTREAM.seen()).hasSize(1);
  }

  private static Stream<Endpoint> nonPublic() {
    return EndpointTable.all().stream().filter(row -> row.isRouted() && !row.isPublic());
  }

  private static String name(Endpoint endpoint) {
    return endpoint.method() + " " + endpoint.path();
  }

  private static Role someRole(Endpoint endpoint, boolean permitted) {
    return Arrays.stream(Role.values())
        .filter(role -> endpoint.permits(Set.of(role)) == permitted)
        .findFirst()
        .orElseThrow();
  }

  private static Answer call(Client client, Endpoint endpoint) {
    String path = endpoint.path().replaceAll("\\{index}", "0").replaceAll("\\{[^}]*}", "some-thing");
    return client
        .with("Content-Type", "application/json")
        .send(
            endpoint.method(),
            path,
            endpoint.method().matches("POST|PUT")
                ? BodyPublishers.ofString("{}")
                : BodyPublishers.noBody());
  }

  private static JsonNode entry(Answer answer) {
    Answer found =
        new Client(AUDIT.url())
            .with("Authorization", "Bearer " + Tokens.of(Role.OVERSIGHT))
            .get("/api/audit/entries/" + answer.header("plainview-audit-index"));
    assertThat(found.status()).as(found.text()).isEqualTo(200);
    return found.json();
  }
}
