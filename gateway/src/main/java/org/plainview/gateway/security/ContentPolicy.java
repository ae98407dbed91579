package org.plainview.gateway.security;

import java.net.URI;
import org.plainview.gateway.keycloak.GatewayProperties;
import org.plainview.platform.security.SecurityProperties;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** The headers that keep a browser from running or embedding what is not ours. */
@Component
final class ContentPolicy {

  private final String content;
  private final boolean secure;

  ContentPolicy(SecurityProperties security, GatewayProperties gateway) {
    URI issuer = security.issuer();
    // A form that signs out is redirected to Keycloak, which browsers count as its action.
    content =
        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self'; connect-src 'self';"
            + " object-src 'none'; base-uri 'self'; frame-ancestors 'none'; form-action 'self' "
            + issuer.getScheme()
            + "://"
            + issuer.getAuthority();
    secure = gateway.isSecure();
  }

  void configure(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(content))
        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
        .permissionsPolicyHeader(
            policy ->
                policy.policy(
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                        + " magnetometer=(), microphone=(), payment=(), usb=()"))
        .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
        .frameOptions(frames -> frames.deny())
        .httpStrictTransportSecurity(
            hsts -> hsts.requestMatcher(_ -> secure).maxAgeInSeconds(31_536_000));
  }
}
