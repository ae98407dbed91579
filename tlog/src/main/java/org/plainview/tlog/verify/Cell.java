package org.plainview.tlog.verify;

import org.plainview.tlog.tile.LogPath;

/** The place of one hash: its tile and its position there. It stands for {@code 256^level} entries. */
record Cell(TileContent tile, int position) {

  int level() {
    return tile.path().level();
  }

  /** Counted along its level, over all tiles. */
  long index() {
    return tile.path().index() * LogPath.FULL_WIDTH + position;
  }

  long firstEntry() {
    return index() << bits(level());
  }

  long endEntry() {
    return index() + 1 << bits(level());
  }

  /** Each hash of the level stands for two to the power of this many entries. */
  static int bits(int level) {
    return 8 * level;
  }
}
