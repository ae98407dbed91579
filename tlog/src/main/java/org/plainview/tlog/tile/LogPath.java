package org.plainview.tlog.tile;

import java.util.Optional;
import org.plainview.tlog.merkle.Hash;

/**
 * The name of a file of a log, below the log's prefix and without a leading slash. Every value is within the bounds of
 * the format and has exactly one text, so a path that was parsed cannot lead outside the log.
 */
public sealed interface LogPath {

  /** Hashes in a full tile, and entries in a full bundle. */
  int FULL_WIDTH = 256;

  /** Such as {@code checkpoint}, {@code tile/0/x001/x234/067.p/5} or {@code tile/entries/000}. */
  String text();

  /** More bytes than this no file of that name has. */
  int maxBytes();

  /** The path of that text; empty for every text that {@link #text()} does not give. */
  static Optional<LogPath> parse(String path) {
    return PathText.parse(path);
  }

  /** The newest signed tree head: the one file that changes. */
  record CheckpointFile() implements LogPath {
    @Override
    public String text() {
      return PathText.CHECKPOINT;
    }

    @Override
    public int maxBytes() {
      return 1 << 20;
    }
  }

  /**
   * Hash {@code i} of tile {@code index} at {@code level} covers leaves
   * {@code [(256 * index + i) * 256^level, (256 * index + i + 1) * 256^level)}.
   *
   * @param level 0 to 63
   * @param index from 0, below 2^55, so that leaves are counted in 63 bits
   * @param width how many hashes: 1 to 255 in a partial tile, 256 in a full one
   */
  record TileFile(int level, long index, int width) implements LogPath {
    public TileFile {
      if (level < 0 || level > PathText.MAX_LEVEL) {
        throw new IllegalArgumentException("A tile's level is 0 to 63, not " + level);
      }
      PathText.checkBounds(index, width);
    }

    public boolean isFull() {
      return width == FULL_WIDTH;
    }

    /** The full tile at the same place. */
    public TileFile full() {
      return new TileFile(level, index, FULL_WIDTH);
    }

    @Override
    public String text() {
      return "tile/" + level + "/" + PathText.place(index, width);
    }

    @Override
    public int maxBytes() {
      return width * Hash.BYTES;
    }
  }

  /**
   * Holds the entries {@code [256 * index, 256 * index + width)}.
   *
   * @param index from 0, below 2^55
   * @param width how many entries: 1 to 255 in a partial bundle, 256 in a full one
   */
  record BundleFile(long index, int width) implements LogPath {
    public BundleFile {
      PathText.checkBounds(index, width);
    }

    public boolean isFull() {
      return width == FULL_WIDTH;
    }

    /** The full bundle at the same place. */
    public BundleFile full() {
      return new BundleFile(index, FULL_WIDTH);
    }

    @Override
    public String text() {
      return "tile/entries/" + PathText.place(index, width);
    }

    @Override
    public int maxBytes() {
      return width * (EntryBundle.LENGTH_BYTES + EntryBundle.MAX_ENTRY_BYTES);
    }
  }
}
