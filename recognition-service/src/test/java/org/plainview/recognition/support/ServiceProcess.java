package org.plainview.recognition.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plainview.contracts.Role;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;
import org.plainview.testing.Tokens;

/** The shipped jar as a process of its own, which can be killed. */
public final class ServiceProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final int port;
  private final Path log;

  private ServiceProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  /**
   * Starts it on a free port, with topics under the prefix, in the folder of its log.
   *
   * @param environment more of it, such as {@code LD_PRELOAD}
   * @param settings more Spring settings, without dashes
   */
  public static ServiceProcess start(
      String roles, String topicPrefix, TestDatabase database, Path log, Map<String, String> environment, String... settings) {
    int port = freePort();
    TestParts parts = TestParts.current();
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                Path.of("target/recognition-service.jar").toAbsolutePath().toString(),
                "--server.port=" + port,
                "--plainview.issuer=" + parts.issuer(),
                "--plainview.kafka.topic-prefix=" + topicPrefix,
                "--spring.kafka.bootstrap-servers=" + parts.kafkaBootstrapServers()));
    for (String setting : settings) {
      command.add("--" + setting);
    }
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(log.getParent().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().put("PLAINVIEW_RECOGNITION_ROLES", roles);
    builder.environment().put("PLAINVIEW_STREAM_KEY", Cameras.KEY);
    builder.environment().put("SPRING_DATASOURCE_URL", database.url());
    builder.environment().put("SPRING_DATASOURCE_USERNAME", database.user());
    builder.environment().put("SPRING_DATASOURCE_PASSWORD", database.password());
    builder.environment().putAll(environment);
    try {
      return new ServiceProcess(builder.start(), port, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public ServiceProcess awaitReady() throws IOException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!isReady()) {
      if (!process.isAlive() || Instant.now().isAfter(end)) {
        throw new AssertionError("The service did not get ready:\n" + log());
      }
      Thread.sleep(200);
    }
    return this;
  }

  /** Its exit code, if it ends by itself. */
  public int awaitExit() throws InterruptedException {
    if (!process.waitFor(PATIENCE)) {
      throw new AssertionError("The service did not end");
    }
    return process.exitValue();
  }

  public String log() throws IOException {
    return Files.readString(log);
  }

  public HttpResponse<String> get(String path, Role role) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("Authorization", "Bearer " + Tokens.of(role))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** SIGKILL. */
  public void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private boolean isReady() throws InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health")).build();
    try {
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(Duration.ofSeconds(20))) {
      kill();
    }
  }
}
