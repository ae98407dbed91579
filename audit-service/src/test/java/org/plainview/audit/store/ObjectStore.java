package org.plainview.audit.store;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * A real object store, S3Proxy, in a process of its own that keeps its objects in a folder. It checks signatures, and
 * creates an object under {@code If-None-Match: *} in one step, so that of two writers at the same time one is refused.
 */
final class ObjectStore implements AutoCloseable {

  static final String BUCKET = "plainview-log";
  static final String ACCESS_KEY = "the-access-key";
  static final String SECRET_KEY = "the-secret-key-that-is-in-no-log";

  private static final Path JAR = Path.of("target", "object-store", "s3proxy.jar");
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  private final Path folder;
  private final int port;
  private Process process;

  private ObjectStore(Path folder, int port) {
    this.folder = folder;
    this.port = port;
  }

  /** With an empty bucket. */
  static ObjectStore start() {
    assumeThat(JAR)
        .as("the object store for tests is missing: mvn -pl audit-service -am pre-integration-test fetches it")
        .isRegularFile();
    try {
      ObjectStore store = new ObjectStore(Files.createTempDirectory("plainview-objects-"), freePort());
      Files.createDirectories(store.folder.resolve("objects").resolve(BUCKET));
      Files.write(
          store.folder.resolve("s3proxy.conf"),
          List.of(
              "s3proxy.endpoint=" + store.endpoint(),
              "s3proxy.authorization=aws-v4",
              "s3proxy.identity=" + ACCESS_KEY,
              "s3proxy.credential=" + SECRET_KEY,
              "jclouds.provider=filesystem-nio2",
              "jclouds.filesystem.basedir=" + store.folder.resolve("objects")));
      store.run();
      return store;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts it again where it was. */
  void run() throws IOException {
    Path log = folder.resolve("s3proxy.log");
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx96m",
                "-jar",
                JAR.toAbsolutePath().toString(),
                "--properties",
                folder.resolve("s3proxy.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long until = System.nanoTime() + START_LIMIT.toNanos();
    while (!listens()) {
      if (!process.isAlive() || System.nanoTime() > until) {
        process.destroyForcibly();
        throw new IOException("The object store for tests did not start: " + Files.readString(log));
      }
      pause();
    }
  }

  /** As a crash would. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** A place of its own for each caller. */
  S3Properties place() {
    return place(BUCKET, SECRET_KEY);
  }

  S3Properties place(String bucket, String secretKey) {
    return new S3Properties(
        endpoint(),
        "us-east-1",
        bucket,
        "logs/" + UUID.randomUUID(),
        ACCESS_KEY,
        secretKey,
        null,
        Duration.ofSeconds(20));
  }

  @Override
  public void close() {
    kill();
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean listens() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
