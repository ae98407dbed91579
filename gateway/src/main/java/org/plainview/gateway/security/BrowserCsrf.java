package org.plainview.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.plainview.gateway.keycloak.GatewayProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;

/**
 * CSRF protection for a single-page application: the cookie {@code XSRF-TOKEN} comes with every answer and
 * its value goes back in the header {@code X-XSRF-TOKEN}, or in the form field {@code _csrf}.
 */
final class BrowserCsrf {

  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

  private BrowserCsrf() {}

  static void configure(CsrfConfigurer<HttpSecurity> csrf, GatewayProperties gateway) {
    CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
    cookie.setCookiePath("/");
    cookie.setCookieCustomizer(
        builder -> builder.secure(gateway.isSecure()).sameSite("Lax"));
    // Without a name the token is not deferred, so the first answer already brings the cookie.
    CsrfTokenRequestAttributeHandler handler = new CsrfTokenRequestAttributeHandler();
    handler.setCsrfRequestAttributeName(null);
    csrf.csrfTokenRepository(cookie)
        .csrfTokenRequestHandler(handler)
        .requireCsrfProtectionMatcher(BrowserCsrf::canBeForged);
  }

  /** Only a session can be ridden on; without one the request is nobody's. */
  private static boolean canBeForged(HttpServletRequest request) {
    return !SAFE.contains(request.getMethod()) && request.getSession(false) != null;
  }
}
