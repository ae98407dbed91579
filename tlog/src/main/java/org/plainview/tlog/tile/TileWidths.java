package org.plainview.tlog.tile;

import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.TileFile;

/**
 * Which files a log of some size has: at level L, {@code floor(size / 256^(L+1))} full tiles and, unless it would be
 * empty, one of width {@code floor(size / 256^L) mod 256}; entry bundles as at level 0. Sizes are not negative.
 */
public final class TileWidths {
  static final int LEVEL_BITS = 8;

  private TileWidths() {}

  /** How many levels have any tile. */
  public static int levels(long size) {
    int bits = Long.SIZE - Long.numberOfLeadingZeros(checked(size));
    return (bits + LEVEL_BITS - 1) / LEVEL_BITS;
  }

  /** How many hashes a level has. */
  public static long hashes(int level, long size) {
    return level < levels(size) ? size >> (level * LEVEL_BITS) : 0;
  }

  /** How many tiles of a level are full. */
  public static long fullTiles(int level, long size) {
    return hashes(level, size) >> LEVEL_BITS;
  }

  /** The width of a level's partial tile, the one behind the full ones; 0 where there is none. */
  public static int partialWidth(int level, long size) {
    return (int) (hashes(level, size) % LogPath.FULL_WIDTH);
  }

  /** Every tile and bundle that a log of this size must have, each level in rising order; made as it is read. */
  public static Stream<LogPath> files(long size) {
    return newFiles(0, size);
  }

  /**
   * Every tile and bundle that a log of the new size must have and one of the old size does not; made as it is read.
   *
   * @throws IllegalArgumentException unless {@code 0 <= oldSize <= newSize}
   */
  public static Stream<LogPath> newFiles(long oldSize, long newSize) {
    if (checked(oldSize) > newSize) {
      throw new IllegalArgumentException("No log grows from size " + oldSize + " to " + newSize);
    }
    Stream<LogPath> files = newTiles(0, oldSize, newSize).map(tile -> new BundleFile(tile.index(), tile.width()));
    // Not by a flat map, which holds a whole level in memory as soon as somebody iterates.
    for (int level = levels(newSize) - 1; level >= 0; level--) {
      files = Stream.concat(newTiles(level, oldSize, newSize), files);
    }
    return files;
  }

  private static Stream<TileFile> newTiles(int level, long oldSize, long newSize) {
    long full = fullTiles(level, newSize);
    Stream<TileFile> fullOnes =
        LongStream.range(fullTiles(level, oldSize), full)
            .mapToObj(index -> new TileFile(level, index, LogPath.FULL_WIDTH));
    int width = partialWidth(level, newSize);
    if (width == 0 || hashes(level, newSize) == hashes(level, oldSize)) {
      return fullOnes;
    }
    return Stream.concat(fullOnes, Stream.of(new TileFile(level, full, width)));
  }

  private static long checked(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A log has no negative size: " + size);
    }
    return size;
  }
}
