package org.plainview.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * Starts parts in the order of their needs, restarts those that crash, stops all in reverse. Confined to the
 * main thread, but for {@link #requestStop()}.
 */
final class Supervisor {

  private static final Duration STOP_PATIENCE = Duration.ofSeconds(12);
  private static final Duration TICK = Duration.ofMillis(100);

  private final Console console;
  private final ChildrenFile childrenFile;
  private final Clock clock;
  private final List<Supervised> parts = new ArrayList<>();
  private final AtomicBoolean stopping = new AtomicBoolean();

  Supervisor(Console console, ChildrenFile childrenFile, Clock clock) {
    this.console = console;
    this.childrenFile = childrenFile;
    this.clock = clock;
  }

  void add(Part part) {
    parts.add(new Supervised(part, console, clock));
  }

  /** Ends {@link #awaitHealthy}, {@link #startBeside} and {@link #run} soon. Safe for use by any thread. */
  void requestStop() {
    stopping.set(true);
  }

  boolean isStopping() {
    return stopping.get();
  }

  /**
   * Starts what has been added and waits until all of it is healthy.
   *
   * @throws LaunchException when a part keeps crashing or takes longer than its patience, with the end of
   *     its log
   */
  void awaitHealthy() throws InterruptedException {
    startUntil(() -> parts.stream().allMatch(Supervised::isHealthy));
  }

  /**
   * Keeps up what has been added while other work goes on, and returns when all that work has ended or a stop is
   * requested.
   *
   * @throws LaunchException as {@link #awaitHealthy} does
   */
  void startBeside(List<Thread> work) throws InterruptedException {
    startUntil(() -> work.stream().noneMatch(Thread::isAlive));
  }

  private void startUntil(BooleanSupplier done) throws InterruptedException {
    while (!stopping.get() && !done.getAsBoolean()) {
      tick();
      for (Supervised part : parts) {
        part.requireProgress();
      }
      Thread.sleep(TICK);
    }
  }

  /** Keeps everything running until a stop is requested. */
  void run() throws InterruptedException {
    while (!stopping.get()) {
      tick();
      Thread.sleep(TICK);
    }
  }

  private void tick() {
    boolean changed = false;
    Instant now = clock.instant();
    for (Supervised part : parts) {
      boolean needsMet =
          parts.stream()
              .filter(other -> part.part().needs().contains(other.part().name()))
              .allMatch(Supervised::hasBeenHealthy);
      changed |= part.tick(now, needsMet);
    }
    if (changed) {
      childrenFile.write(parts.stream().flatMap(part -> part.child().stream()).toList());
    }
  }

  /** Stops everything, last started first; waits for each layer before it takes away what that needs. */
  void stopAll() throws InterruptedException {
    List<Supervised> left = new ArrayList<>(parts);
    while (!left.isEmpty()) {
      List<Supervised> layer =
          left.stream()
              .filter(part -> left.stream().noneMatch(o -> o.part().needs().contains(part.part().name())))
              .toList();
      layer.forEach(part -> part.child().ifPresent(Child::askToStop));
      for (Supervised part : layer) {
        if (part.child().isPresent()) {
          part.child().get().awaitEnd(STOP_PATIENCE);
        }
      }
      left.removeAll(layer);
    }
    childrenFile.write(List.of());
    console.say("Everything has stopped.");
  }
}
