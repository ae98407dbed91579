package org.plainview.gateway.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Role;
import org.plainview.gateway.support.Client.Answer;
import org.plainview.gateway.support.RawHttp;
import org.plainview.gateway.support.SharedGateway;
import org.plainview.testing.EndpointContract;
import org.plainview.testing.Tokens;

/** Every endpoint with every role and every bad token, and what lies beside the table. */
class EndpointTableIT extends SharedGateway {

  @TestFactory
  Stream<DynamicTest> answersAsTheTableSays() {
    return new EndpointContract(
            GATEWAY, EndpointTable.all().stream().filter(Endpoint::isRouted).toList(), ON_DUTY)
        .tests();
  }

  @Test
  void doesNotKnowWhatTheTableDoesNotName() {
    assertThat(as(Role.OVERSIGHT).get("/api/secrets").code()).isEqualTo("not-found");
    assertThat(anonymous().get("/api/secrets").code()).isEqualTo("not-found");
    assertThat(as(Role.OVERSIGHT).get("/api/cameras/").code()).isEqualTo("not-found");
    assertThat(as(Role.OVERSIGHT).get("/api").code()).isEqualTo("not-found");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void namesTheMethodsThatAPathDoesTake() {
    Answer answer = as(Role.REGISTRAR).delete("/api/sites");

    assertThat(answer.code()).isEqualTo("method-not-allowed");
    assertThat(answer.header("allow")).isEqualTo("GET, POST");
  }

  @Test
  void doesNotRouteWhatIsInternal() {
    Answer answer = as(Role.AUDIT_WRITER).post("/api/audit/entries", "{}");

    assertThat(answer.code()).isEqualTo("method-not-allowed");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void refusesAnAddressThatCouldMeanTwoThings() {
    assertThat(as(Role.OVERSIGHT).get("/api//cameras").code()).isEqualTo("invalid-request");
    assertThat(as(Role.OVERSIGHT).get("/api/cameras;a=b").code()).isEqualTo("invalid-request");
    assertThat(as(Role.OVERSIGHT).get("/api/cameras/a%2Fhistory").code())
        .isEqualTo("invalid-request");
    assertThat(as(Role.OVERSIGHT).get("/api/sites/..%2f..%2factuator").code())
        .isEqualTo("invalid-request");
    assertThat(UPSTREAM.seen()).isEmpty();
  }

  @Test
  void answersEvenWhatIsNoRequestWithAProblem() {
    String token = "Authorization: Bearer " + Tokens.of(Role.OVERSIGHT);

    assertThat(RawHttp.send(PORT, "GET /api/cameras?siteId=%zz HTTP/1.1", token))
        .startsWith("HTTP/1.1 400")
        .contains("\"code\":\"invalid-request\"");
    assertThat(RawHttp.send(PORT, "GET /api/<script> HTTP/1.1"))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json", "\"code\":\"invalid-request\"")
        .doesNotContain("Tomcat");
    assertThat(RawHttp.send(PORT, "TRACE /api/cameras HTTP/1.1"))
        .contains("application/problem+json");
    assertThat(RawHttp.send(PORT, "GET /api/cameras HTTP/1.1", "X-Big: " + "x".repeat(20_000)))
        .startsWith("HTTP/1.1 400")
        .contains("application/problem+json");
  }
}
