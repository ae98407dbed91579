package org.plainview.tlog.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath.BundleFile;

/**
 * What was read of an entry bundle: at most as many entries as were asked for, fewer where the file ends early.
 *
 * @param path the file that was read, which may be wider than what was asked for
 * @param leaves the hash of each entry
 * @param hasMore whether more stands behind the entries than belongs there
 */
record BundleContent(BundleFile path, List<byte[]> entries, List<Hash> leaves, boolean hasMore) {

  static BundleContent read(BundleFile path, byte[] content, int width) {
    List<byte[]> entries = new ArrayList<>(width);
    List<Hash> leaves = new ArrayList<>(width);
    int at = 0;
    while (entries.size() < width && at + 2 <= content.length) {
      int start = at + 2;
      int end = start + (Byte.toUnsignedInt(content[at]) << 8 | Byte.toUnsignedInt(content[at + 1]));
      if (end > content.length) {
        break;
      }
      byte[] entry = Arrays.copyOfRange(content, start, end);
      entries.add(entry);
      leaves.add(TreeHasher.leaf(entry));
      at = end;
    }
    boolean hasMore = entries.size() == path.width() && at < content.length;
    return new BundleContent(path, entries, leaves, hasMore);
  }

  /** The hash of an entry by its position, if the file has it. */
  Optional<Hash> leaf(int position) {
    return position < leaves.size() ? Optional.of(leaves.get(position)) : Optional.empty();
  }
}
