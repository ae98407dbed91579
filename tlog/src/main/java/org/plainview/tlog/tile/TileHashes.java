package org.plainview.tlog.tile;

import java.io.IOException;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.tile.LogPath.TileFile;

/**
 * The hashes of a log of one size, read from its tiles. It asks for the partial tiles of that size and takes the full
 * ones where those are gone. The tiles used last are kept. Safe for use by several threads.
 *
 * <p>It checks that tiles are there and have the right length, not that they belong to a root: compare
 * {@link org.plainview.tlog.merkle.Proofs#root} with a checkpoint, or check the proofs.
 */
public final class TileHashes implements HashSource {
  private final TileCache tiles;
  private final long size;

  /** The hashes of the first {@code size} leaves of the log in {@code files}. */
  public TileHashes(LogFiles files, long size) {
    this(new TileCache(files), size);
  }

  private TileHashes(TileCache tiles, long size) {
    if (size < 0) {
      throw new IllegalArgumentException("A log has no negative size: " + size);
    }
    this.tiles = tiles;
    this.size = size;
  }

  /** The same log at another size, with the same tiles kept. */
  public TileHashes withSize(long otherSize) {
    return new TileHashes(tiles, otherSize);
  }

  public long size() {
    return size;
  }

  /**
   * {@inheritDoc}
   *
   * @throws MalformedLogException when the tile is missing or has the wrong length
   */
  @Override
  public Hash hash(int height, long index) throws IOException {
    if (height < 0 || height >= Long.SIZE - 1 || index < 0 || index >= size >> height) {
      throw new IllegalArgumentException(
          "A log of size " + size + " has no complete subtree " + index + " at height " + height);
    }
    int level = height / TileWidths.LEVEL_BITS;
    int heightInTile = height % TileWidths.LEVEL_BITS;
    int subtreesInTile = LogPath.FULL_WIDTH >> heightInTile;
    return tiles
        .tile(file(level, index / subtreesInTile))
        .subtree(heightInTile, (int) (index % subtreesInTile));
  }

  private TileFile file(int level, long index) {
    boolean full = index < TileWidths.fullTiles(level, size);
    return new TileFile(level, index, full ? LogPath.FULL_WIDTH : TileWidths.partialWidth(level, size));
  }
}
