package org.plainview.tlog.tile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.LongStream;
import org.plainview.tlog.merkle.NaiveTree;
import org.plainview.tlog.merkle.TreeHasher;

/** A log whose entries are known, and the recursive tree to compare it with. */
final class TestLog {
  static final NaiveTree TREE = new NaiveTree(NaiveTree::entry);

  private TestLog() {}

  static List<byte[]> entries(long start, long end) {
    return LongStream.range(start, end).mapToObj(NaiveTree::entry).toList();
  }

  static TileGrowth growthFromNothing() {
    return open(new MemoryFiles(), 0);
  }

  static TileGrowth open(LogFiles files, long size) {
    try {
      return TileGrowth.open(files, size, size == 0 ? TreeHasher.empty() : TREE.root(size));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The files of a log that grew to this size at once. */
  static MemoryFiles ofSize(long size) {
    MemoryFiles files = new MemoryFiles();
    files.put(growthFromNothing().append(entries(0, size)).files());
    return files;
  }
}
