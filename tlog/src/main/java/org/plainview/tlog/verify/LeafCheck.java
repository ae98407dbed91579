package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.verify.Outcome.Damaged;

/** Checks tiles of leaves against their roots, and entries against the leaves. Safe for use by several threads. */
record LeafCheck(LogReader reader, boolean withEntries) {

  /**
   * What was found in one tile.
   *
   * @param first its first entry
   * @param entries those that have their place, from the first on; none when entries are not read
   * @param file of the entries
   * @param end the entry behind its last one
   * @param found what is wrong with the entry behind those that are right
   */
  record Result(long first, List<byte[]> entries, LogPath file, long end, Optional<Outcome> found) {}

  /** Checks a full tile. */
  Result check(long tileIndex, Hash root) throws IOException {
    try {
      Strip strip = Strip.of(reader.tile(0, tileIndex, LogPath.FULL_WIDTH));
      return check(Settled.settle(strip, root, new Recomputed(reader, withEntries)));
    } catch (MissingFileException missing) {
      long first = tileIndex * LogPath.FULL_WIDTH;
      return new Result(
          first, List.of(), missing.path(), first + LogPath.FULL_WIDTH, Optional.of(missing.outcome()));
    }
  }

  /** Checks the entries of a tile that has been compared with its root. */
  Result check(Settled leaves) throws IOException {
    Strip strip = leaves.strip();
    TileFile tile = strip.cells().getFirst().tile().path();
    Optional<Outcome> damage = leaves.damage().map(damaged -> damaged);
    if (!withEntries || leaves.good() == 0) {
      return new Result(strip.firstEntry(), List.of(), tile, strip.endEntry(), damage);
    }
    try {
      BundleContent bundle = reader.bundle(tile.index(), strip.size());
      int right = 0;
      while (right < leaves.good() && isRight(bundle, strip.hashes()[right], right)) {
        right++;
      }
      Optional<Outcome> found = damage;
      if (right < leaves.good()) {
        found = Optional.of(wrongEntry(bundle, strip.firstEntry(), right));
      } else if (found.isEmpty() && bundle.hasMore()) {
        found = Optional.of(new Damaged(strip.endEntry(), 1, "More follows the last entry of the file", bundle.path()));
      }
      List<byte[]> entries = bundle.entries().subList(0, right);
      return new Result(strip.firstEntry(), entries, bundle.path(), strip.endEntry(), found);
    } catch (MissingFileException missing) {
      Optional<Outcome> found = Optional.of(missing.outcome());
      return new Result(strip.firstEntry(), List.of(), missing.path(), strip.endEntry(), found);
    }
  }

  private static boolean isRight(BundleContent bundle, @Nullable Hash leaf, int position) {
    return bundle.leaf(position).filter(hash -> hash.equals(leaf)).isPresent();
  }

  private static Damaged wrongEntry(BundleContent bundle, long first, int position) {
    String problem =
        bundle.leaf(position).isPresent()
            ? "The entry is not the one that was logged: it does not have the hash of this leaf"
            : "The file ends before this entry";
    return new Damaged(first + position, 1, problem, bundle.path());
  }
}
