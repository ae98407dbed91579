package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The children of a run, on file: name, pid, start time. After a run that was killed it tells which processes
 * are leftovers of ours, and no other process is ever touched: a pid counts only together with its start time.
 */
final class ChildrenFile {

  private static final long WAIT_S = 10;

  private final Path file;

  ChildrenFile(Path file) {
    this.file = file;
  }

  /** A child as noted. */
  record Noted(String name, long pid, Instant startedAt) {

    /** The process, if it is still the one noted. */
    Optional<ProcessHandle> process() {
      return ProcessHandle.of(pid)
          .filter(ProcessHandle::isAlive)
          .filter(process -> process.info().startInstant().filter(startedAt::equals).isPresent());
    }
  }

  void write(List<Child> children) {
    List<String> lines =
        children.stream()
            .filter(Child::isAlive)
            .map(
                child ->
                    child.part().name()
                        + " "
                        + child.pid()
                        + " "
                        + child.handle().info().startInstant().orElse(Instant.EPOCH))
            .toList();
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new LaunchException("Cannot write " + file + ": " + e.getMessage(), e);
    }
  }

  List<Noted> read() {
    List<Noted> noted = new ArrayList<>();
    if (!Files.exists(file)) {
      return noted;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        String[] words = line.split(" ");
        if (words.length == 3) {
          noted.add(new Noted(words[0], Long.parseLong(words[1]), Instant.parse(words[2])));
        }
      }
      return noted;
    } catch (IOException | RuntimeException e) {
      throw new LaunchException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Ends what a killed run has left behind. */
  void endLeftovers(Console console) throws InterruptedException {
    List<Noted> left = read().stream().filter(noted -> noted.process().isPresent()).toList();
    for (Noted noted : left) {
      console.say("Ending " + noted.name() + " (process " + noted.pid() + "), left by a run that was killed");
      Signals.send(noted.name().equals(Postgres.NAME) ? "INT" : "TERM", noted.pid());
    }
    for (Noted noted : left) {
      Optional<ProcessHandle> process = noted.process();
      if (process.isPresent()) {
        awaitEnd(process.get());
      }
    }
  }

  private static void awaitEnd(ProcessHandle process) throws InterruptedException {
    try {
      process.onExit().get(WAIT_S, TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      process.destroyForcibly();
      process.onExit().join();
    }
  }
}
