package org.plainview.tlog.tile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** A file that is to appear at {@code target} whole. */
final class PendingFile {
  private static final String TEMPORARY = ".tmp";

  private final Path target;
  private final byte[] content;

  PendingFile(Path target, byte[] content) {
    this.target = target;
    this.content = content;
  }

  /** Whether this is the name of a file that is being written, or whose writer was killed. */
  static boolean isTemporary(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.startsWith(".") && name.endsWith(TEMPORARY);
  }

  /** The folder that it is to appear in. */
  Path folder() {
    return Objects.requireNonNull(target.getParent(), "A log's file lies in a folder");
  }

  /**
   * Writes beside the target, waits for the disk and renames; nothing is left beside it when that fails. The caller
   * made the folder and makes the new name in it durable.
   */
  void putInPlace() throws IOException {
    String random = Long.toHexString(ThreadLocalRandom.current().nextLong());
    Path temporary = target.resolveSibling("." + target.getFileName() + "." + random + TEMPORARY);
    try {
      try (FileChannel channel =
          FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }
}
