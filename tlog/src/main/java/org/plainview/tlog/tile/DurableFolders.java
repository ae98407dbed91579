package org.plainview.tlog.tile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Creates folders so that they survive a power failure. A root that exists, and what is above it, counts as durable.
 * Safe for use by several threads.
 */
final class DurableFolders {
  private static final int MAX_KNOWN = 1024;

  private final Path root;

  /** Folders known to be durable. A log makes new ones without end, so only those used last are kept. */
  private final Map<Path, Boolean> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, Boolean> eldest) {
          return size() > MAX_KNOWN;
        }
      };

  DurableFolders(Path root) {
    this.root = root;
  }

  /** Creates the folder and those above it, where they are missing, each durable in the one above. */
  synchronized void create(Path folder) throws IOException {
    Path parent = folder.getParent();
    boolean exists = Files.isDirectory(folder);
    boolean durable = exists && (root.startsWith(folder) || known.get(folder) != null);
    if (parent == null || durable) {
      return;
    }
    create(parent);
    if (!exists) {
      createOne(folder);
    }
    // Also where it exists: the writer that created it may have ended before this.
    force(parent);
    known.put(folder, true);
  }

  /** Makes the names in a folder durable. */
  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void createOne(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException elsewhere) {
      if (!Files.isDirectory(folder)) {
        throw elsewhere;
      }
    }
  }
}
