package org.plainview.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A command that runs to its end before anything goes on. */
final class Tool {

  private Tool() {}

  /** Its exit code; output is appended to the log. */
  static int run(List<String> command, Map<String, String> environment, Path log, Duration limit)
      throws InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(tied(command))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      try {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
          throw new LaunchException(
              command.getFirst() + " has not ended within " + limit.toSeconds() + " s. Log: " + log);
        }
        return process.exitValue();
      } finally {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      throw new LaunchException("Cannot run " + command.getFirst() + ": " + e.getMessage(), e);
    }
  }

  /** What it writes to its standard output; the rest is appended to the log. */
  static String output(String what, List<String> command, Path log, Duration limit) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(tied(command))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(late -> process.destroyForcibly());
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new LaunchException(
            "%s failed (exit code %d; limit %d s). Log: %s".formatted(what, code, limit.toSeconds(), log));
      }
      return output;
    } catch (IOException e) {
      throw new LaunchException(what + " failed: " + e.getMessage(), e);
    }
  }

  /**
   * @throws LaunchException when it fails
   */
  static void require(
      String what, List<String> command, Map<String, String> environment, Path log, Duration limit)
      throws InterruptedException {
    int code = run(command, environment, log, limit);
    if (code != 0) {
      throw new LaunchException(what + " failed (exit code " + code + "). Log: " + log);
    }
  }

  private static List<String> tied(List<String> command) {
    List<String> tied = new ArrayList<>(Tether.ofTool());
    tied.addAll(command);
    return tied;
  }
}
