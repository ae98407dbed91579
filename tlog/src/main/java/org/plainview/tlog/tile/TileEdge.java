package org.plainview.tlog.tile;

import java.util.Arrays;
import java.util.List;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.tile.LogPath.TileFile;

/** The tile at the right end of one level, while it fills. Not safe for use by several threads. */
final class TileEdge {
  private final int level;
  private final byte[] hashes = new byte[LogPath.FULL_WIDTH * Hash.BYTES];
  private long index;
  private CompactTree tree = new CompactTree();

  TileEdge(int level, long index) {
    this.level = level;
    this.index = index;
  }

  int width() {
    return (int) tree.size();
  }

  void append(Hash hash) {
    hash.copyTo(hashes, width() * Hash.BYTES);
    tree.append(hash);
  }

  /** The roots of the perfect subtrees of its hashes, the largest first. */
  List<Hash> edge() {
    return tree.edge();
  }

  /** Its file as it is now, when it has any hash. */
  TileFile file() {
    return new TileFile(level, index, width());
  }

  byte[] content() {
    return Arrays.copyOf(hashes, width() * Hash.BYTES);
  }

  /** Goes on to the next tile of the level once this one is full; its root is a hash of the level above. */
  Hash startNext() {
    Hash root = tree.root();
    index++;
    tree = new CompactTree();
    return root;
  }
}
