package org.plainview.tlog.tile;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Creates folders, and makes them and the names in them survive a power failure. A root that exists, and what is above
 * it, counts as durable. Safe for use by several threads.
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

  /**
   * Creates the folders, and those above them, where they are missing.
   *
   * @return the folders that {@link #makeDurable} must be told once the new names in the given ones are there
   */
  Set<Path> create(Collection<Path> folders) throws IOException {
    Set<Path> undurable = new LinkedHashSet<>();
    for (Path folder : folders) {
      create(folder, undurable);
      undurable.add(folder);
    }
    return undurable;
  }

  private void create(Path folder, Set<Path> undurable) throws IOException {
    Path parent = folder.getParent();
    boolean exists = Files.isDirectory(folder);
    if (parent == null || (exists && (root.startsWith(folder) || isKnown(folder)))) {
      return;
    }
    create(parent, undurable);
    if (!exists) {
      createOne(folder);
    }
    // Also where it exists: the writer that created it may have ended before it was durable.
    undurable.add(parent);
  }

  /** Makes durable what {@link #create} returned for these folders. */
  void makeDurable(Collection<Path> folders, Set<Path> undurable) throws IOException {
    DiskWork.forEach(undurable, DurableFolders::force);
    synchronized (known) {
      for (Path folder : folders) {
        for (Path at = folder; at != null && !root.startsWith(at); at = at.getParent()) {
          known.put(at, true);
        }
      }
    }
  }

  private boolean isKnown(Path folder) {
    synchronized (known) {
      return known.get(folder) != null;
    }
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void createOne(Path folder) throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException another) {
      if (!Files.isDirectory(folder)) {
        throw another;
      }
    }
  }
}
