package org.plainview.audit.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for an object store several times at once. */
final class Requests {

  private static final int AT_ONCE = 16;

  /** One request. */
  @FunctionalInterface
  interface Request<T, R> {
    R send(T subject) throws IOException;
  }

  private Requests() {}

  /**
   * The answers in the order of the subjects, once all requests have ended.
   *
   * @throws IOException of the first that failed; the others were sent all the same
   */
  static <T, R> List<R> forEach(Collection<T> subjects, Request<T, R> request) throws IOException {
    if (subjects.isEmpty()) {
      return List.of();
    }
    List<Callable<R>> calls = subjects.stream().<Callable<R>>map(subject -> () -> request.send(subject)).toList();
    List<R> answers = new ArrayList<>();
    try (ExecutorService threads =
        Executors.newFixedThreadPool(Math.min(AT_ONCE, calls.size()), Thread.ofVirtual().factory())) {
      for (Future<R> ended : threads.invokeAll(calls)) {
        answers.add(ended.get());
      }
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("A request to the object store broke off: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for the object store");
    }
    return answers;
  }
}
