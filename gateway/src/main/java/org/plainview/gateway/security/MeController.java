package org.plainview.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plainview.contracts.Role;
import org.plainview.gateway.call.Authenticated;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.plainview.platform.security.Caller;
import org.plainview.platform.security.Duty;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a client who it is here. */
@RestController
class MeController {

  /**
   * @param name as people say it
   * @param duty absent until one is declared
   * @param csrf absent for a request with a token, which needs none
   */
  record Me(
      boolean signedIn,
      @Nullable String name,
      @Nullable String username,
      List<String> roles,
      Set<String> sites,
      @Nullable Duty duty,
      @Nullable Csrf csrf,
      String signInAt,
      String signOutAt) {}

  /** How a browser proves that a request comes from the dashboard. */
  record Csrf(String header, String parameter, String token) {}

  @GetMapping("/api/me")
  Me me(HttpServletRequest request) {
    Optional<Authenticated> known = Authenticated.of(request);
    Caller caller = known.map(Authenticated::caller).orElse(null);
    String username = caller == null ? null : caller.username();
    String name = known.map(who -> who.token().getClaimAsString("name")).orElse(username);
    return new Me(
        caller != null,
        name,
        username,
        caller == null ? List.of() : caller.roles().stream().map(Role::claim).sorted().toList(),
        caller == null ? Set.of() : caller.sites(),
        caller == null ? null : caller.duty(),
        csrf(request),
        "/oauth2/authorization/" + KeycloakClient.REGISTRATION,
        "/logout");
  }

  private static @Nullable Csrf csrf(HttpServletRequest request) {
    return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
        ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
        : null;
  }
}
