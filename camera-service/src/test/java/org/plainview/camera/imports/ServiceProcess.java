package org.plainview.camera.imports;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plainview.testing.JsonApi;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** The service's own jar as a process of its own, so that it can be killed. */
final class ServiceProcess implements AutoCloseable {

  private static final long PATIENCE_MS = 180_000;

  private final Process process;
  private final String baseUrl;

  private ServiceProcess(Process process, String baseUrl) {
    this.process = process;
    this.baseUrl = baseUrl;
  }

  /** Returns once it is ready. Its log goes to the folder of the build. */
  static ServiceProcess start(TestDatabase database, String topicPrefix, String heap)
      throws IOException, InterruptedException {
    int port;
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx" + heap, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar"));
    command.add(Path.of("target", "camera-service.jar").toString());
    TestParts parts = TestParts.current();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(Path.of("target", "service-process.log").toFile()));
    builder
        .environment()
        .putAll(
            Map.of(
                "SERVER_PORT", String.valueOf(port),
                "PLAINVIEW_ISSUER", parts.issuer(),
                "PLAINVIEW_STREAM_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
                "PLAINVIEW_KAFKA_TOPIC_PREFIX", topicPrefix,
                "SPRING_KAFKA_BOOTSTRAP_SERVERS", parts.kafkaBootstrapServers(),
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password()));
    ServiceProcess service = new ServiceProcess(builder.start(), "http://127.0.0.1:" + port);
    service.awaitReady();
    return service;
  }

  String baseUrl() {
    return baseUrl;
  }

  private void awaitReady() throws InterruptedException {
    JsonApi health = new JsonApi(baseUrl, null, Map.of());
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (System.currentTimeMillis() < end && process.isAlive()) {
      try {
        if (health.get("/actuator/health/readiness").status() == 200) {
          return;
        }
      } catch (IllegalStateException e) {
        // Not listening yet.
      }
      Thread.sleep(200);
    }
    process.destroyForcibly();
    throw new IllegalStateException("The service did not become ready; see target/service-process.log");
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
