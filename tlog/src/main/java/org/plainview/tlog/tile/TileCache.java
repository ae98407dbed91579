package org.plainview.tlog.tile;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.tile.LogPath.TileFile;

/** The tiles used last, at most {@value #MAX_TILES}. Safe for use by several threads, which do not wait for reads. */
final class TileCache {
  /** A tile with all its subtrees takes about 25 kB. */
  static final int MAX_TILES = 512;

  private final LogFiles files;
  private final Map<TileFile, Tile> tiles =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TileFile, Tile> eldest) {
          return size() > MAX_TILES;
        }
      };

  TileCache(LogFiles files) {
    this.files = files;
  }

  Tile tile(TileFile path) throws IOException {
    Tile known = known(path);
    if (known != null) {
      return known;
    }
    Tile read = Tile.read(files, path);
    synchronized (tiles) {
      tiles.put(path, read);
    }
    return read;
  }

  private @Nullable Tile known(TileFile path) {
    synchronized (tiles) {
      return tiles.get(path);
    }
  }
}
