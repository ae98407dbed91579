package org.plainview.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space where the data are. */
final class DiskCheck {

  static final long NEEDED_BYTES = 1L << 30;

  /** How many bytes are free for a path. */
  interface Probe {
    long usableBytes(Path path) throws IOException;
  }

  static final Probe REAL = path -> Files.getFileStore(path).getUsableSpace();

  private DiskCheck() {}

  /**
   * @throws LaunchException when less than 1 GiB is free
   */
  static void requireSpace(Path folder, Probe probe) {
    try {
      long usable = probe.usableBytes(folder);
      if (usable < NEEDED_BYTES) {
        throw new LaunchException(
            "Only %d MiB are free where %s lies; 1 GiB is needed. Free some space, or set PLAINVIEW_HOME to a folder on another disk."
                .formatted(usable >> 20, folder));
      }
    } catch (IOException e) {
      throw new LaunchException("Cannot tell how much space is free for " + folder, e);
    }
  }
}
