package org.plainview.gateway.keycloak;

import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * @param publicUrl where browsers reach the gateway, without a path; {@code https}, or {@code http} on
 *     loopback
 * @param clientId of the gateway in the realm
 * @param clientSecret of the same
 */
@ConfigurationProperties("plainview.gateway")
public record GatewayProperties(URI publicUrl, String clientId, String clientSecret) {

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "[::1]");

  public GatewayProperties {
    Assert.isTrue(
        "https".equals(publicUrl.getScheme())
            || ("http".equals(publicUrl.getScheme()) && isLoopback(publicUrl.getHost())),
        "PLAINVIEW_GATEWAY_PUBLIC_URL must be https (plain http is for loopback only): " + publicUrl);
    Assert.hasText(clientSecret, "PLAINVIEW_GATEWAY_CLIENT_SECRET is not set");
  }

  /** Whether browsers come over TLS, so that cookies are for TLS only. */
  public boolean isSecure() {
    return "https".equals(publicUrl.getScheme());
  }

  private static boolean isLoopback(@Nullable String host) {
    // Only literals: a name that merely resolves to loopback today is not loopback.
    return host != null
        && (LOOPBACK_NAMES.contains(host)
            || host.matches("127(\\.\\d{1,3}){3}"));
  }
}
