package org.plainview.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;

/**
 * Hashes side by side under one root: those of a full tile, or those of all partial tiles of a log, from the top level
 * down. Cells and hashes belong together by their position; a hash that its file lacks is null.
 */
record Strip(List<Cell> cells, @Nullable Hash[] hashes) {

  /** A full tile, or any other part of one level. */
  static Strip of(TileContent tile) {
    return of(List.of(tile));
  }

  /** Parts of levels, the highest and leftmost first. */
  static Strip of(List<TileContent> tiles) {
    List<Cell> cells = new ArrayList<>();
    List<@Nullable Hash> hashes = new ArrayList<>();
    for (TileContent tile : tiles) {
      for (int i = 0; i < tile.hashes().length; i++) {
        cells.add(new Cell(tile, i));
        hashes.add(tile.hashes()[i]);
      }
    }
    return new Strip(cells, hashes.toArray(new @Nullable Hash[0]));
  }

  int size() {
    return cells.size();
  }

  /** The first entry below the strip. */
  long firstEntry() {
    return cells.getFirst().firstEntry();
  }

  /** The entry behind the last one below the strip. */
  long endEntry() {
    return cells.getLast().endEntry();
  }

  /** The part from a position on. */
  Strip from(int position) {
    return new Strip(cells.subList(position, cells.size()), Arrays.copyOfRange(hashes, position, hashes.length));
  }

  /** A hash of which is known that the file has it. */
  Hash known(int position) {
    return Objects.requireNonNull(hashes[position]);
  }

  boolean isUnder(Hash root) {
    return isUnder(root, hashes);
  }

  /** Whether the root is that of these hashes in place of the strip's own; never when one is null. */
  boolean isUnder(Hash root, @Nullable Hash[] instead) {
    List<Hash> edge = new ArrayList<>();
    long leaves = 0;
    for (int i = 0; i < instead.length; ) {
      int level = cells.get(i).level();
      CompactTree run = new CompactTree();
      for (; i < instead.length && cells.get(i).level() == level; i++) {
        @Nullable Hash hash = instead[i];
        if (hash == null) {
          return false;
        }
        run.append(hash);
      }
      edge.addAll(run.edge());
      leaves += run.size() << Cell.bits(level);
    }
    return new CompactTree(leaves, edge).root().equals(root);
  }
}
