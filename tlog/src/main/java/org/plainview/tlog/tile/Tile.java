package org.plainview.tlog.tile;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath.TileFile;

/** The hashes of a tile and the complete subtrees that they form inside it. Safe for use by several threads. */
final class Tile {
  private final byte[] content;

  /** The subtree at height h and index i, once computed, stands at {@code (256 >> h) + i}, as in a heap. */
  private final @Nullable Hash[] subtrees = new Hash[LogPath.FULL_WIDTH];

  private Tile(byte[] content) {
    this.content = content;
  }

  /**
   * Reads a tile; the hashes of a partial tile that is gone from the full one in its place.
   *
   * @throws MalformedLogException when there is neither, or it has not the length of its width
   */
  static Tile read(LogFiles files, TileFile path) throws IOException {
    Optional<byte[]> content = files.read(path);
    if (content.isPresent()) {
      return ofLength(content.get(), path);
    }
    Optional<byte[]> full = path.isFull() ? content : files.read(path.full());
    if (full.isEmpty()) {
      throw new MalformedLogException("The log has no " + path.text());
    }
    return ofLength(full.get(), path.full());
  }

  private static Tile ofLength(byte[] content, TileFile path) throws MalformedLogException {
    if (content.length != path.maxBytes()) {
      throw new MalformedLogException(
          path.text() + " has " + content.length + " bytes instead of " + path.maxBytes());
    }
    return new Tile(content);
  }

  /**
   * The root of the complete subtree over the tile's hashes {@code [index << height, (index + 1) << height)}, all of
   * which it has.
   *
   * @param height 0 for a hash of the tile, to 7
   */
  Hash subtree(int height, int index) {
    if (height == 0) {
      return Hash.at(content, index * Hash.BYTES);
    }
    int slot = (LogPath.FULL_WIDTH >> height) + index;
    Hash known = subtrees[slot];
    if (known != null) {
      return known;
    }
    // Two threads may compute the same hash; that costs less than keeping them apart.
    Hash computed = TreeHasher.node(subtree(height - 1, 2 * index), subtree(height - 1, 2 * index + 1));
    subtrees[slot] = computed;
    return computed;
  }
}
