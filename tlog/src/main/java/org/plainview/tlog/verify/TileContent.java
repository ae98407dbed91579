package org.plainview.tlog.verify;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.tile.LogPath.TileFile;

/**
 * What was read of a tile: as many hashes as were asked for, null where the file is too short to have them.
 *
 * @param path the file that was read, which may be wider than what was asked for
 */
record TileContent(TileFile path, @Nullable Hash[] hashes) {

  /** The root over the hashes; empty when one is missing. */
  Optional<Hash> root() {
    CompactTree tree = new CompactTree();
    for (@Nullable Hash hash : hashes) {
      if (hash == null) {
        return Optional.empty();
      }
      tree.append(hash);
    }
    return Optional.of(tree.root());
  }
}
