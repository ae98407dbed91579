package org.plainview.tlog.tile;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for the disk several times at once: it flushes many files nearly as fast as one when asked together. */
final class DiskWork {
  private static final int AT_ONCE = 8;

  /** One wait. */
  @FunctionalInterface
  interface Task<T> {
    void run(T subject) throws IOException;
  }

  private DiskWork() {}

  /**
   * Runs the task on every subject and returns when all have ended.
   *
   * @throws IOException when one failed; the others were run all the same
   */
  static <T> void forEach(Collection<T> subjects, Task<T> task) throws IOException {
    if (subjects.isEmpty()) {
      return;
    }
    List<Callable<Boolean>> calls = subjects.stream().map(subject -> call(subject, task)).toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, calls.size()))) {
      for (Future<Boolean> ended : threads.invokeAll(calls)) {
        ended.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("The disk took not all of a log's files: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while writing a log's files");
    }
  }

  private static <T> Callable<Boolean> call(T subject, Task<T> task) {
    return () -> {
      task.run(subject);
      return true;
    };
  }
}
