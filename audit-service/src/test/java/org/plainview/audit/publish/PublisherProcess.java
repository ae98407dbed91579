package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;

/** A {@link PublisherMain} that runs. What it acknowledges is noted. It ends with its parent. */
final class PublisherProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Acknowledged acknowledged;
  private final List<String> lines = new ArrayList<>();
  private final Thread reader;

  private PublisherProcess(Process process, Acknowledged acknowledged) {
    this.process = process;
    this.acknowledged = acknowledged;
    this.reader = Thread.ofPlatform().start(this::read);
  }

  /**
   * Starts one.
   *
   * @param before a shell script that ends with {@code exec "$@"}
   * @param folder of the log, as the script leaves it to the process
   * @param halt the step at which it halts once it has acknowledged some entries, or -
   */
  static PublisherProcess start(
      String before, TestDatabase database, TestLog files, Path folder, Path policy, String halt, Acknowledged noted)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", "-c", before, "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), PublisherMain.class.getName()));
    command.addAll(List.of(database.url(), database.user(), database.password()));
    command.addAll(List.of(folder.toString(), files.keyFile().toString(), policy.toString(), halt));
    return new PublisherProcess(new ProcessBuilder(command).redirectErrorStream(true).start(), noted);
  }

  private void read() {
    try (BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        String[] words = line.split(" ");
        // The last line may be cut short by the end of the process.
        if (words.length == 2 && words[0].matches("[0-9]+") && words[1].length() == 36) {
          acknowledged.add(Long.parseLong(words[0]), UUID.fromString(words[1]));
        } else {
          note(line);
        }
      }
    } catch (IOException e) {
      note(e.toString());
    }
    note("ended");
  }

  private synchronized void note(String line) {
    lines.add(line);
    notifyAll();
  }

  /** Waits for a line that is no acknowledgement, and forgets those up to it. */
  synchronized String await(Predicate<String> wanted) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      for (int i = 0; i < lines.size(); i++) {
        if (wanted.test(lines.get(i))) {
          String line = lines.get(i);
          lines.subList(0, i + 1).clear();
          return line;
        }
      }
      long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
      assertThat(left).as("what the process said instead:\n" + String.join("\n", lines)).isPositive();
      assertThat(lines).as("what the process said").doesNotContain("ended");
      wait(left);
    }
  }

  PublisherProcess awaitStarted() throws InterruptedException {
    await("started"::equals);
    return this;
  }

  /** Waits until it has ended by itself and all that it said is noted. */
  int awaitExit() throws InterruptedException {
    assertThat(process.waitFor(PATIENCE)).as("the process ended").isTrue();
    reader.join();
    return process.exitValue();
  }

  /** SIGKILL, after which all that it has said is noted. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
    reader.join();
  }

  long pid() {
    return process.pid();
  }

  synchronized String said() {
    return String.join("\n", lines);
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
