package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.Optional;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.tile.TileWidths;

/**
 * Files of a log that its checkpoint knows nothing of. A log that is growing has them for a moment; in a log at rest
 * they mean that an older checkpoint stands in the place of a newer one.
 */
public final class Unpublished {
  private Unpublished() {}

  /** A tile of leaves that a log of this size does not have, if there is one next to its end. Asks for 256 files. */
  public static Optional<TileFile> tile(LogFiles files, long size) throws IOException {
    long index = TileWidths.fullTiles(0, size);
    for (int width = TileWidths.partialWidth(0, size) + 1; width <= LogPath.FULL_WIDTH; width++) {
      TileFile tile = new TileFile(0, index, width);
      if (files.read(tile).isPresent()) {
        return Optional.of(tile);
      }
    }
    return Optional.empty();
  }
}
