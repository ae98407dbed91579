package org.plainview.gateway.support;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** The gateway from its jar, as a deployment starts it: by environment variables alone. */
public final class GatewayProcess {

  private static final Path JAR = Path.of("target", "gateway.jar");

  private final int port = AuditService.freePort();
  private final Map<String, String> environment = new HashMap<>();
  private Process process;

  public GatewayProcess(TestDatabase database, String auditUrl, String upstreamUrl) {
    TestParts parts = TestParts.current();
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("PLAINVIEW_GATEWAY_PUBLIC_URL", url());
    environment.put("PLAINVIEW_GATEWAY_CLIENT_SECRET", parts.secret("plainview-gateway"));
    environment.put("PLAINVIEW_ISSUER", parts.issuer());
    environment.put("PLAINVIEW_UPSTREAM_CAMERA", upstreamUrl);
    environment.put("PLAINVIEW_UPSTREAM_RECOGNITION", upstreamUrl);
    environment.put("PLAINVIEW_UPSTREAM_WATCHLIST", upstreamUrl);
    environment.put("PLAINVIEW_UPSTREAM_AUDIT", auditUrl);
    environment.put("SPRING_DATASOURCE_URL", database.url());
    environment.put("SPRING_DATASOURCE_USERNAME", database.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", parts.kafkaBootstrapServers());
    environment.put("PLAINVIEW_KAFKA_TOPIC_PREFIX", TestParts.freshTopicPrefix());
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it and waits until it is ready. */
  public void start() {
    process = ChildJvm.start(JAR, List.of(), environment);
    ChildJvm.awaitReady(process, url());
  }

  /** SIGKILL. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
