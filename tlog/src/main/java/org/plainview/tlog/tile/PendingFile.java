package org.plainview.tlog.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is to appear at {@code target} whole. */
record PendingFile(Path target, byte[] content) {

  /** Puts files in their places, replacing what is there; their folders exist and are made durable by the caller. */
  static void putInPlace(List<PendingFile> files) throws IOException {
    for (PendingFile file : files) {
      file.putInPlace();
    }
  }

  private void putInPlace() throws IOException {
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
