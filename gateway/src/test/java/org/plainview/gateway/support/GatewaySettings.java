package org.plainview.gateway.support;

import org.plainview.testing.ServiceProperties;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.springframework.test.context.DynamicPropertyRegistry;

/** Points a gateway under test at the parts, an audit service and upstreams. */
public final class GatewaySettings {

  private GatewaySettings() {}

  /** One upstream stands for every service but audit. */
  public static void register(
      DynamicPropertyRegistry registry, TestDatabase database, String auditUrl, String upstreamUrl) {
    ServiceProperties.register(registry, database);
    registry.add(
        "plainview.gateway.client-secret", () -> TestParts.current().secret("plainview-gateway"));
    registry.add("plainview.audit.url", () -> auditUrl);
    registry.add("plainview.upstream.audit", () -> upstreamUrl);
    registry.add("plainview.upstream.camera", () -> upstreamUrl);
    registry.add("plainview.upstream.recognition", () -> upstreamUrl);
    registry.add("plainview.upstream.watchlist", () -> upstreamUrl);
  }
}
