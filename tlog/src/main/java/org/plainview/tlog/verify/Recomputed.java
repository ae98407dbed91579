package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.tile.LogPath;

/** Hashes what lies directly below a hash: the tile, or the entry. Not safe for use by several threads. */
final class Recomputed implements Settled.Recomputation {
  private final LogReader reader;
  private final boolean withEntries;
  private @Nullable BundleContent bundle;

  Recomputed(LogReader reader, boolean withEntries) {
    this.reader = reader;
    this.withEntries = withEntries;
  }

  @Override
  public Optional<Hash> hash(Cell cell) throws IOException {
    try {
      if (cell.level() > 0) {
        return reader.tile(cell.level() - 1, cell.index(), LogPath.FULL_WIDTH).root();
      }
      return withEntries ? bundleOf(cell).leaf(cell.position()) : Optional.empty();
    } catch (MissingFileException missing) {
      return Optional.empty();
    }
  }

  private BundleContent bundleOf(Cell cell) throws MissingFileException, IOException {
    BundleContent known = bundle;
    if (known == null || known.path().index() != cell.tile().path().index()) {
      known = reader.bundle(cell.tile().path().index(), cell.tile().hashes().length);
      bundle = known;
    }
    return known;
  }
}
