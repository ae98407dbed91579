package org.plainview.tlog.tile;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is to appear at {@code target} whole. */
record PendingFile(Path target, byte[] content) {

  // The disk flushes several files nearly as fast as one, but only when asked for them at once.
  private static final int WRITERS = 8;

  /** Puts files in their places, several at a time; their folders exist and are made durable by the caller. */
  static void putAllInPlace(List<PendingFile> files) throws IOException {
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<Void>> written = writers.invokeAll(files.stream().map(PendingFile::task).toList());
      for (Future<Void> file : written) {
        file.get();
      }
    } catch (ExecutionException failed) {
      throw new IOException("Some of a log's files could not be written: " + failed.getCause(), failed.getCause());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while writing a log's files");
    }
  }

  private Callable<Void> task() {
    return () -> {
      putInPlace();
      return null;
    };
  }

  /** Writes beside the target, waits for the disk and renames; nothing is left beside it when that fails. */
  void putInPlace() throws IOException {
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
