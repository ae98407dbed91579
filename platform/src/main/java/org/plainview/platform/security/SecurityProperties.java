package org.plainview.platform.security;

import java.net.URI;
import java.time.Duration;
import org.plainview.contracts.ServiceName;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param service whose rows of the endpoint table apply
 * @param issuer the realm, exactly as in a token's {@code iss}
 * @param audience what a token's {@code aud} must contain
 * @param clockSkew how long past its expiry a token is still taken
 */
@ConfigurationProperties("plainview")
public record SecurityProperties(
    ServiceName service,
    URI issuer,
    @DefaultValue("plainview-api") String audience,
    @DefaultValue("10s") Duration clockSkew) {}
