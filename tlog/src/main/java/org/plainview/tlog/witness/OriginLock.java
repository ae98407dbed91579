package org.plainview.tlog.witness;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Held by one thread of one process at a time, however many stores, threads and processes share the folder. */
final class OriginLock implements AutoCloseable {
  /** The operating system locks a file for a process, not for a thread: threads take turns here first. */
  private static final ConcurrentHashMap<Path, ReentrantLock> IN_PROCESS = new ConcurrentHashMap<>();

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ReentrantLock thread;
  private final FileChannel process;

  private OriginLock(ReentrantLock thread, FileChannel process) {
    this.thread = thread;
    this.process = process;
  }

  /**
   * Waits for its turn.
   *
   * @param file the lock file's real path; it is created, and never deleted
   * @throws IOException when the turn does not come in time
   */
  static OriginLock take(Path file) throws IOException {
    ReentrantLock thread = IN_PROCESS.computeIfAbsent(file, path -> new ReentrantLock());
    boolean mine;
    try {
      mine = thread.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while waiting for " + file);
    }
    if (!mine) {
      throw new IOException("Others have held " + file + " for longer than " + PATIENCE.toSeconds() + " s");
    }
    try {
      return new OriginLock(thread, lock(file));
    } catch (IOException | RuntimeException e) {
      thread.unlock();
      throw e;
    }
  }

  private static FileChannel lock(Path file) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      channel.lock();
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      process.close();
    } finally {
      thread.unlock();
    }
  }
}
