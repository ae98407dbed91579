package org.plainview.gateway.security;

import org.plainview.gateway.audit.AuditLog;
import org.plainview.gateway.audit.FailClosedAudit;
import org.plainview.gateway.keycloak.GatewayProperties;
import org.plainview.gateway.keycloak.KeycloakClient;
import org.plainview.gateway.limits.RateLimitFilter;
import org.plainview.gateway.limits.RateLimits;
import org.plainview.gateway.session.SessionLogins;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private final Refusals refusals;
  private final AuditLog audit;
  private final RateLimits limits;
  private final JsonMapper json;
  private final ContentPolicy policy;

  SecurityConfiguration(
      Refusals refusals, AuditLog audit, RateLimits limits, JsonMapper json, ContentPolicy policy) {
    this.refusals = refusals;
    this.audit = audit;
    this.limits = limits;
    this.json = json;
    this.policy = policy;
  }

  @Bean
  ClientRegistrationRepository clientRegistrations(KeycloakClient keycloak) {
    return new InMemoryClientRegistrationRepository(keycloak.login());
  }

  /** A span per filter would cost more than most of the filters do. */
  @Bean
  SecurityObservationSettings noObservations() {
    return SecurityObservationSettings.noObservations();
  }

  /** Programs: whatever cookie a request with this header may carry, it is not looked at. */
  @Bean
  @Order(1)
  SecurityFilterChain tokens(HttpSecurity http) throws Exception {
    http.securityMatcher(
            request ->
                request.getRequestURI().startsWith("/api/")
                    && request.getHeader(HttpHeaders.AUTHORIZATION) != null)
        .csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            oauth ->
                oauth
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(refusals)
                    .accessDeniedHandler(refusals))
        .addFilterAfter(new TokenCaller(json), BearerTokenAuthenticationFilter.class)
        .addFilterAfter(new RateLimitFilter(limits), TokenCaller.class);
    return finish(http);
  }

  /** Browsers: the session, and all that signing in and out needs. */
  @Bean
  @Order(2)
  SecurityFilterChain browsers(
      HttpSecurity http, SessionLogins logins, BrowserLogin login, GatewayProperties gateway)
      throws Exception {
    http.securityMatcher("/api/**", "/oauth2/**", "/login/oauth2/**", "/logout")
        .requestCache(cache -> cache.disable())
        .csrf(csrf -> BrowserCsrf.configure(csrf, gateway))
        .addFilterBefore(new SessionCaller(logins, json), CsrfFilter.class)
        .addFilterAfter(new RateLimitFilter(limits), SessionCaller.class);
    login.configure(http);
    return finish(http);
  }

  /** The dashboard's files, health, and error pages: nothing here knows anybody. */
  @Bean
  @Order(3)
  SecurityFilterChain files(HttpSecurity http) throws Exception {
    http.csrf(csrf -> csrf.disable())
        .logout(logout -> logout.disable())
        .requestCache(cache -> cache.disable())
        .securityContext(
            context -> context.securityContextRepository(new NullSecurityContextRepository()))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .headers(policy::configure);
    return http.build();
  }

  private SecurityFilterChain finish(HttpSecurity http) throws Exception {
    http.exceptionHandling(
            errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .authorizeHttpRequests(requests -> requests.anyRequest().access(new TableAuthorization()))
        .headers(policy::configure)
        .addFilterAfter(new FailClosedAudit(audit, json), AuthorizationFilter.class);
    return http.build();
  }
}
