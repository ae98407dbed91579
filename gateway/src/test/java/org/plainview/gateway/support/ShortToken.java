package org.plainview.gateway.support;

import java.net.URI;
import java.util.Map;
import org.plainview.testing.TestParts;
import tools.jackson.databind.json.JsonMapper;

/** Tokens that expire while a test looks on. */
public final class ShortToken {

  private ShortToken() {}

  /** Of a demo user; good for about two seconds. */
  public static String ofUser(String user) {
    String issuer = TestParts.current().issuer();
    String answer =
        new Browser(issuer)
            .form(
                URI.create(issuer + "/protocol/openid-connect/token"),
                Map.of(
                    "grant_type", "password",
                    "client_id", "plainview-test-short",
                    "username", user,
                    "password", TestParts.current().password(user)))
            .body();
    return JsonMapper.builder().build().readTree(answer).path("access_token").asString();
  }
}
