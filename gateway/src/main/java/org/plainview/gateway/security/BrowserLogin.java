package org.plainview.gateway.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.plainview.gateway.duty.DutyChanged;
import org.plainview.gateway.keycloak.GatewayProperties;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Signing in (code and PKCE) and out (here and at Keycloak). A page that signs out by script asks for JSON
 * and gets the address to go to, since a script may not follow a redirect to another origin.
 */
@Component
final class BrowserLogin {

  private static final Logger log = LoggerFactory.getLogger(BrowserLogin.class);
  private static final String FAILED = "/?sign-in=failed";

  private final KeycloakClient keycloak;
  private final OAuth2AuthorizedClientRepository tokens;
  private final ClientRegistrationRepository registrations;
  private final ApplicationEventPublisher events;
  private final URI home;
  private final JsonMapper json;

  BrowserLogin(
      KeycloakClient keycloak,
      OAuth2AuthorizedClientRepository tokens,
      ClientRegistrationRepository registrations,
      GatewayProperties gateway,
      ApplicationEventPublisher events,
      JsonMapper json) {
    this.keycloak = keycloak;
    this.tokens = tokens;
    this.registrations = registrations;
    this.events = events;
    this.home = gateway.publicUrl().resolve("/");
    this.json = json;
  }

  void configure(HttpSecurity http) throws Exception {
    http.oauth2Login(
            login ->
                login
                    .loginPage("/oauth2/authorization/" + KeycloakClient.REGISTRATION)
                    .authorizedClientRepository(tokens)
                    .tokenEndpoint(
                        token -> token.accessTokenResponseClient(keycloak.codeExchange()))
                    .successHandler(new SimpleUrlAuthenticationSuccessHandler("/"))
                    .failureHandler(BrowserLogin::failed))
        .logout(
            logout ->
                logout
                    .logoutUrl("/logout")
                    .addLogoutHandler((request, _, _) -> endDuty(request))
                    .logoutSuccessHandler(goodbye()));
  }

  private static void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
      throws IOException {
    log.info("A sign-in failed: {}", exception.getMessage());
    response.sendRedirect(FAILED);
  }

  private void endDuty(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      events.publishEvent(new DutyChanged(session.getId()));
    }
  }

  private OidcClientInitiatedLogoutSuccessHandler goodbye() {
    OidcClientInitiatedLogoutSuccessHandler handler =
        new OidcClientInitiatedLogoutSuccessHandler(registrations);
    handler.setDefaultTargetUrl(home.toString());
    handler.setPostLogoutRedirectUri(home.toString());
    handler.setRedirectStrategy(
        new DefaultRedirectStrategy() {
          @Override
          public void sendRedirect(
              HttpServletRequest request, HttpServletResponse response, String url)
              throws IOException {
            String accept = request.getHeader(HttpHeaders.ACCEPT);
            if (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)) {
              response.setContentType(MediaType.APPLICATION_JSON_VALUE);
              json.writeValue(response.getOutputStream(), Map.of("location", url));
            } else {
              super.sendRedirect(request, response, url);
            }
          }
        });
    return handler;
  }
}
