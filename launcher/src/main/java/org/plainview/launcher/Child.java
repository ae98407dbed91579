package org.plainview.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A running process of ours. It ends with the launcher, even when that is killed. */
final class Child {

  private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

  /** Without a session of its own a child would get the terminal's Ctrl-C too, all at once, in no order. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final Part part;
  private final Process process;

  private Child(Part part, Process process) {
    this.part = part;
    this.process = process;
  }

  /** Starts the part. Call it on a thread that lives as long as the launcher. */
  static Child start(Part part) {
    List<String> command = new ArrayList<>(wrapper(part));
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

  /** What ties the process to the launcher; it execs, so that the pid is the part's own. */
  private static List<String> wrapper(Part part) {
    boolean demote = part.account() == Part.Account.NOT_ROOT && Account.isRoot();
    List<String> wrapper = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      wrapper.add(SETSID.toString());
    }
    if (!Files.isExecutable(SETPRIV)) {
      if (demote) {
        throw new LaunchException(
            "PostgreSQL does not run as root. Install setpriv (apt-get install util-linux), or run this as another user.");
      }
      return wrapper;
    }
    wrapper.add(SETPRIV.toString());
    if (demote) {
      wrapper.addAll(Account.DEMOTE);
    }
    wrapper.addAll(List.of("--pdeathsig", part.stop().name(), "--"));
    return wrapper;
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

  /** Waits for the end, and forces it after the time given. */
  void awaitEnd(Duration patience) throws InterruptedException {
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      process.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
    }
  }
}
