package org.plainview.tlog.witness;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.plainview.tlog.note.KeyFile;

/** A {@link WitnessMain} that runs. */
final class WitnessProcess implements AutoCloseable {
  private final Process process;
  private final URI uri;

  private WitnessProcess(Process process, int port) {
    this.process = process;
    this.uri = URI.create("http://127.0.0.1:" + port);
  }

  static WitnessProcess start(TestWitness keys, GrowingLog log) throws IOException {
    return start(keys, log, "true", List.of());
  }

  /**
   * Starts one and waits until it serves.
   *
   * @param limit a command of the shell that starts it, such as {@code ulimit -f 0}
   */
  static WitnessProcess start(TestWitness keys, GrowingLog log, String limit, List<String> options)
      throws IOException {
    Path keyFile = keys.folder().resolveSibling("witness.key");
    if (!Files.exists(keyFile)) {
      KeyFile.create(keyFile, keys.keys().getFirst());
    }
    List<String> command = new ArrayList<>(List.of("sh", "-c", limit + "; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), WitnessMain.class.getName()));
    command.addAll(
        List.of(keys.folder().toString(), keyFile.toString(), log.origin(), log.verifierKey().encode()));
    Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String port = out.readLine();
    if (port == null) {
      throw new IOException("The witness ended before it served; its reason is above");
    }
    return new WitnessProcess(process, Integer.parseInt(port));
  }

  URI uri() {
    return uri;
  }

  /** As by a power switch, only that the disk keeps what the system had in memory. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Ends its input, upon which it stops by itself. */
  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
