package org.plainview.gateway.support;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.plainview.testing.TestParts;

/** The real audit service, from its jar, as a child process with a database and topics of its own. */
public final class AuditService {

  private static final Path JAR = Path.of("..", "audit-service", "target", "audit-service.jar");

  private static AuditService shared;

  private final int port = freePort();
  private final TestDatabase database = TestDatabase.create();
  private final TestLog log = TestLog.create();
  private final String topicPrefix = TestParts.freshTopicPrefix();
  private Process process;

  private AuditService() {}

  /** The one that all tests share, ready; it ends with the test's JVM. */
  public static synchronized AuditService shared() {
    if (shared == null) {
      shared = new AuditService();
      shared.start();
    }
    return shared;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it, again on the same data, and waits until it is ready. */
  public void start() {
    Map<String, String> environment = new HashMap<>(log.environment());
    environment.put("SERVER_PORT", String.valueOf(port));
    environment.put("PLAINVIEW_ISSUER", TestParts.current().issuer());
    environment.put("SPRING_DATASOURCE_URL", database.url());
    environment.put("SPRING_DATASOURCE_USERNAME", database.user());
    environment.put("SPRING_DATASOURCE_PASSWORD", database.password());
    environment.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", TestParts.current().kafkaBootstrapServers());
    environment.put("PLAINVIEW_KAFKA_TOPIC_PREFIX", topicPrefix);
    process = ChildJvm.start(JAR, List.of(), environment);
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

  /** A port that was free a moment ago. */
  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
