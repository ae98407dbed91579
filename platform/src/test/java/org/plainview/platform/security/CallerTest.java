package org.plainview.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.ProblemCode;
import org.plainview.contracts.Role;
import org.plainview.platform.problem.ProblemException;
import org.springframework.security.oauth2.jwt.Jwt;

class CallerTest {

  @Test
  void readsNameRolesAndSites() {
    Caller caller =
        caller(
            Map.of(
                "preferred_username", "olga",
                "realm_access", Map.of("roles", List.of("operator", "offline_access")),
                "sites", List.of("market-square")));

    assertThat(caller.username()).isEqualTo("olga");
    assertThat(caller.roles()).containsExactly(Role.OPERATOR);
    assertThat(caller.maySee("market-square")).isTrue();
    assertThat(caller.maySee("old-town")).isFalse();
  }

  @Test
  void aTokenWithoutRolesOrSitesGrantsNothing() {
    Caller caller = caller(Map.of("sub", "machine"));

    assertThat(caller.username()).isEqualTo("machine");
    assertThat(caller.roles()).isEmpty();
    assertThat(caller.maySee("market-square")).isFalse();
  }

  @Test
  void claimsOfAnotherShapeGrantNothing() {
    Caller caller = caller(Map.of("sub", "x", "realm_access", "operator", "sites", 7));

    assertThat(caller.roles()).isEmpty();
    assertThat(caller.sites()).isEmpty();
  }

  @Test
  void aStarSeesEverySite() {
    assertThat(caller(Map.of("sub", "x", "sites", List.of("*"))).maySee("anywhere")).isTrue();
  }

  @Test
  void refusesASiteThatTheTokenDoesNotName() {
    Caller caller = caller(Map.of("sub", "x", "sites", List.of("market-square")));

    assertThatThrownBy(() -> caller.requireSite("old-town"))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.code()).isEqualTo(ProblemCode.SITE_FORBIDDEN));
  }

  private static Caller caller(Map<String, Object> claims) {
    Jwt token =
        Jwt.withTokenValue("t").header("alg", "none").claims(c -> c.putAll(claims)).build();
    return Caller.of(token, null, "");
  }
}
