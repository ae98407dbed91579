package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Records the start of Kafka and Keycloak, once per version of theirs and of the JVM, as {@link FastStart} does
 * for the services. They start alone for it, become ready, and write their record as they stop.
 */
final class Recording {

  private static final Duration STOP_LIMIT = Duration.ofMinutes(3);
  private static final Duration TICK = Duration.ofMillis(100);

  private final Home home;
  private final Console console;

  Recording(Home home, Console console) {
    this.home = home;
    this.console = console;
  }

  boolean isMissing(Part part) {
    return !Files.exists(cache(part));
  }

  /** The part, started from its record where there is one. */
  Part use(Part part) {
    return isMissing(part) ? part : part.withFlags(Jvm.fromCache(cache(part)));
  }

  /** Call it while the part does not run. A failure costs speed, and is only reported. */
  void make(Part part) throws InterruptedException {
    console.say("preparing fast start, once per version: " + part.name());
    Path fresh = cache(part).resolveSibling(cache(part).getFileName() + ".new");
    try {
      if (record(part.withFlags(Jvm.toCache(fresh))) && Files.exists(fresh)) {
        removeOthers(part);
        Files.move(fresh, cache(part), StandardCopyOption.ATOMIC_MOVE);
        return;
      }
      Files.deleteIfExists(fresh);
      console.say(part.name() + " could not be recorded and starts slowly. Log: " + part.log());
    } catch (IOException | LaunchException e) {
      console.say(part.name() + " could not be recorded and starts slowly: " + e.getMessage());
    }
  }

  /** Whether it has ended by itself. */
  private static boolean record(Part part) throws InterruptedException {
    Child child = Child.start(part);
    try {
      awaitReady(child);
      child.askToStop();
      return child.endsWithin(STOP_LIMIT);
    } finally {
      child.kill();
      child.endsWithin(STOP_LIMIT);
    }
  }

  private static void awaitReady(Child child) throws InterruptedException {
    Instant until = Instant.now().plus(child.part().patience());
    while (child.isAlive() && Instant.now().isBefore(until) && !child.part().health().isReady()) {
      Thread.sleep(TICK);
    }
  }

  private void removeOthers(Part part) {
    List<Path> old =
        Folders.list(home.run()).stream()
            .filter(file -> file.getFileName().toString().matches(part.name() + "-[0-9a-f]+\\.aot"))
            .toList();
    old.forEach(Folders::delete);
  }

  private Path cache(Part part) {
    Path version = home.root().resolve("launcher/parts/pom.xml");
    return home.run().resolve(part.name() + "-" + Folders.checksum(version) + Jvm.CACHE_SUFFIX);
  }
}
