package org.plainview.bench.running;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.plainview.bench.CannotRunException;

/** A platform that a benchmark starts for itself with {@code ./plainview up}, and stops. */
public final class OwnPlatform implements AutoCloseable {

  /** A first start prepares what later ones use. */
  private static final Duration MOST = Duration.ofMinutes(25);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  private final Process up;
  private final Instant startedAt;
  private final Platform platform;
  private final Consumer<String> lines;
  private final Thread reader;
  private volatile boolean welcomed;

  /**
   * @param folder name of its home under {@code .plainview/}
   * @param options more of {@code up}
   * @param lines gets what it prints
   */
  public OwnPlatform(String folder, int portBase, List<String> options, Consumer<String> lines) throws IOException {
    Path home = root().resolve(".plainview").resolve(folder);
    List<String> command =
        new ArrayList<>(
            List.of(root().resolve("plainview").toString(), "up", "--port-base", String.valueOf(portBase)));
    command.addAll(options);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PLAINVIEW_HOME", home.toString());
    this.platform = new Platform(home, portBase);
    this.lines = lines;
    this.startedAt = Instant.now();
    this.up = builder.start();
    Runtime.getRuntime().addShutdownHook(new Thread(up::destroy));
    this.reader = Thread.ofPlatform().daemon().start(this::read);
  }

  /**
   * Deletes what an earlier run of such a home has stored, so that the next begins with an empty platform.
   *
   * @throws CannotRunException when one runs there now
   */
  public static void forget(String folder) throws IOException {
    Path home = root().resolve(".plainview").resolve(folder);
    if (!new Platform(home, 0).processes().isEmpty()) {
      throw new CannotRunException("A platform runs in " + home + ": stop it first");
    }
    Path data = home.resolve("data");
    if (Files.exists(data)) {
      try (Stream<Path> files = Files.walk(data)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    // Other data may go by other ports.
    Files.deleteIfExists(home.resolve("port-base"));
  }

  /** The project's folder, which {@code ./plainview} names. */
  static Path root() {
    return Path.of(System.getenv().getOrDefault("PLAINVIEW_ROOT", "")).toAbsolutePath();
  }

  public Platform platform() {
    return platform;
  }

  Instant startedAt() {
    return startedAt;
  }

  /** Whether it has said that everything runs. */
  public boolean isComplete() {
    return welcomed;
  }

  /**
   * @throws CannotRunException when it ends before, or takes too long
   */
  public void await(BooleanSupplier ready) throws InterruptedException {
    Instant until = startedAt.plus(MOST);
    while (!ready.getAsBoolean()) {
      if (!up.isAlive() || Instant.now().isAfter(until)) {
        throw new CannotRunException("./plainview up did not come up; run it yourself to see why");
      }
      Thread.sleep(100);
    }
  }

  @Override
  public void close() throws InterruptedException {
    up.destroy();
    if (!up.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
      up.destroyForcibly();
    }
    reader.join(Duration.ofSeconds(5));
  }

  private void read() {
    try (BufferedReader output = up.inputReader()) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.accept(line);
        welcomed |= line.equals("Plainview is running.");
      }
    } catch (IOException e) {
      // It has ended.
    }
  }
}
