package org.plainview.launcher;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running process of ours. It ends with the launcher, even when that is killed. */
final class Child {

  private final Part part;
  private final Process process;

  private Child(Part part, Process process) {
    this.part = part;
    this.process = process;
  }

  /** Starts the part. Call it on a thread that lives as long as the launcher. */
  static Child start(Part part) {
    List<String> command = new ArrayList<>(Tether.of(part));
    command.addAll(part.command());
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(part.environment());
    builder.redirectErrorStream(true);
    builder.redirectInput(new File("/dev/null"));
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(part.log().toFile()));
    try {
      return new Child(part, builder.start());
    } catch (IOException e) {
      throw new LaunchException("Cannot start " + part.name() + ": " + e.getMessage(), e);
    }
  }

  Part part() {
    return part;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  int exitCode() {
    return process.exitValue();
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  void askToStop() {
    if (!process.isAlive()) {
      return;
    }
    switch (part.stop()) {
      case TERM -> process.destroy();
      case INT -> Signals.send("INT", process.pid());
    }
  }

  void kill() {
    process.destroyForcibly();
  }

  /** Whether it has ended when the time given is over. */
  boolean endsWithin(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Waits for the end, and forces it after the time given. */
  void awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }
  }
}
