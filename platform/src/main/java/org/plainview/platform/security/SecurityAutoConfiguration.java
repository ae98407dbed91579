package org.plainview.platform.security;

import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.plainview.contracts.Endpoint;
import org.plainview.contracts.EndpointTable;
import org.plainview.contracts.Role;
import org.plainview.platform.PlatformAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies bearer tokens (signature, issuer, audience, time) and authorises from the endpoint table; what
 * the table does not name is denied. A service that brings its own filter chain keeps the rest.
 */
@AutoConfiguration(
    after = PlatformAutoConfiguration.class,
    beforeName =
        "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration")
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration {

  /** Keys are fetched at the first token, so that a service starts before Keycloak does. */
  @Bean
  @ConditionalOnMissingBean
  JwtDecoder jwtDecoder(SecurityProperties properties) {
    NimbusJwtDecoder decoder =
        NimbusJwtDecoder.withJwkSetUri(properties.issuer() + "/protocol/openid-connect/certs").build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(properties.clockSkew()),
            new JwtIssuerValidator(properties.issuer().toString()),
            new JwtAudienceValidator(properties.audience())));
    return new RememberedTokens(decoder, Clock.systemUTC());
  }

  @Bean
  @ConditionalOnMissingBean
  JwtAuthenticationConverter jwtAuthenticationConverter() {
    JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
    converter.setJwtGrantedAuthoritiesConverter(SecurityAutoConfiguration::authorities);
    converter.setPrincipalClaimName("preferred_username");
    return converter;
  }

  @Bean
  @ConditionalOnMissingBean(SecurityFilterChain.class)
  SecurityFilterChain endpointTableSecurity(
      HttpSecurity http, SecurityProperties properties, ProblemResponses problems) throws Exception {
    http.csrf(csrf -> csrf.disable())
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .oauth2ResourceServer(
            oauth ->
                oauth
                    .jwt(jwt -> {})
                    .authenticationEntryPoint(problems)
                    .accessDeniedHandler(problems))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
        .authorizeHttpRequests(
            requests -> {
              // Without this an error page is denied too, and a 400 comes out as 403.
              requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC).permitAll();
              requests.requestMatchers(HttpMethod.GET, "/actuator/health/**").permitAll();
              for (Endpoint endpoint : EndpointTable.of(properties.service())) {
                var matched =
                    requests.requestMatchers(HttpMethod.valueOf(endpoint.method()), endpoint.path());
                switch (endpoint.access()) {
                  case Endpoint.Access.Public _ -> matched.permitAll();
                  case Endpoint.Access.Roles roles -> matched.hasAnyRole(names(roles.roles()));
                }
              }
              requests.anyRequest().denyAll();
            });
    return http.build();
  }

  @Bean
  @ConditionalOnMissingBean
  HttpFirewall httpFirewall() {
    StrictHttpFirewall firewall = new StrictHttpFirewall();
    firewall.setAllowedHeaderValues(HeaderValues::areAllowed);
    return firewall;
  }

  @Bean
  ProblemResponses problemResponses(JsonMapper json) {
    return new ProblemResponses(json);
  }

  @Bean
  WebMvcConfigurer callerParameters() {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgumentResolver());
      }
    };
  }

  private static String[] names(Set<Role> roles) {
    return roles.stream().map(Role::name).toArray(String[]::new);
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    return Caller.rolesOf(token).stream()
        .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
        .toList();
  }
}
