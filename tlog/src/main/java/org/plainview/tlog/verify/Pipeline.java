package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks tiles of leaves in parallel and takes their results in order, so that the first thing found is the first in
 * the log. Holds a bounded number of tiles at once. For use by one thread.
 */
final class Pipeline implements AutoCloseable {

  /** Takes the result of one tile, and says whether the verification ends there. */
  @FunctionalInterface
  interface Sink {
    Optional<Outcome> take(LeafCheck.Result result);
  }

  private final ArrayDeque<Future<LeafCheck.Result>> pending = new ArrayDeque<>();
  private final ExecutorService threads;
  private final int window;
  private final Sink sink;

  Pipeline(int parallel, Sink sink) {
    this.threads = Executors.newFixedThreadPool(parallel, Thread.ofPlatform().daemon().name("verify-", 0).factory());
    this.window = 2 * parallel;
    this.sink = sink;
  }

  /** Adds a check, and gives what an earlier one has found meanwhile. */
  Optional<Outcome> submit(Callable<LeafCheck.Result> check) throws IOException, InterruptedException {
    pending.add(threads.submit(check));
    return pending.size() < window ? Optional.empty() : takeNext();
  }

  /** Gives what the checks added so far have found. */
  Optional<Outcome> drain() throws IOException, InterruptedException {
    Optional<Outcome> found = Optional.empty();
    while (found.isEmpty() && !pending.isEmpty()) {
      found = takeNext();
    }
    return found;
  }

  private Optional<Outcome> takeNext() throws IOException, InterruptedException {
    try {
      return sink.take(pending.remove().get());
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case IOException io -> throw io;
        case RuntimeException bug -> throw bug;
        case Error error -> throw error;
        case null, default -> throw new IllegalStateException(failed);
      }
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
