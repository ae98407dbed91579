package org.plainview.gateway.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Services as child processes of a test; none outlives the test's JVM. */
final class ChildJvm {

  private static final Duration LONGEST_START = Duration.ofSeconds(120);

  private ChildJvm() {}

  /** Starts a copy of the jar, so that a build beside the test cannot pull it away. */
  static Process start(Path jar, List<String> arguments, Map<String, String> environment) {
    try {
      Path folder = Files.createTempDirectory("plainview-child");
      folder.toFile().deleteOnExit();
      Path copy = Files.copy(jar, folder.resolve(jar.getFileName()));
      copy.toFile().deleteOnExit();
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx112m",
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "-Djava.io.tmpdir=" + folder,
                  "-jar",
                  copy.toString()));
      command.addAll(arguments);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Path.of("target", jar.getFileName() + ".log").toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      return process;
    } catch (IOException e) {
      throw new UncheckedIOException("Build " + jar + " first (./plainview test does)", e);
    }
  }

  static void awaitReady(Process process, String url) {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (!isReady(url)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IllegalStateException("No service at " + url + "; its log is in target/");
      }
      pause();
    }
  }

  private static boolean isReady(String url) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(
                  HttpRequest.newBuilder(URI.create(url + "/actuator/health/readiness")).build(),
                  HttpResponse.BodyHandlers.discarding())
              .statusCode()
          == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
