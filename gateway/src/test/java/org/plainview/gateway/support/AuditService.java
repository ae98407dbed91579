package org.plainview.gateway.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** The real audit service, from its jar, as a child process with a database and topics of its own. */
public final class AuditService implements AutoCloseable {

  private static final Path JAR = Path.of("..", "audit-service", "target", "audit-service.jar");

  private final int port = freePort();
  private final TestDatabase database = TestDatabase.create();
  private final String topicPrefix = TestParts.freshTopicPrefix();
  private Process process;

  private AuditService() {}

  /** Started and ready. */
  public static AuditService started() {
    AuditService service = new AuditService();
    service.start();
    return service;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it, again on the same data, and waits until it is ready. */
  public void start() {
    process =
        ChildJvm.start(
            JAR,
            List.of(),
            Map.of(
                "SERVER_PORT", String.valueOf(port),
                "PLAINVIEW_ISSUER", TestParts.current().issuer(),
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password(),
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", TestParts.current().kafkaBootstrapServers(),
                "PLAINVIEW_KAFKA_TOPIC_PREFIX", topicPrefix));
    ChildJvm.awaitReady(process, url());
  }

  /** Kills it, as a crash would. */
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    kill();
  }

  /** A port that was free a moment ago. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
