package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.TileWidths;
import org.plainview.tlog.verify.Outcome.Damaged;

/**
 * Goes down the tiles of a log from its root, left to right: a tile is right when its root is the hash above it, and
 * the hashes above all others are right when together they have the root of the log. For use by one thread.
 */
final class TreeWalk {
  private final LogReader reader;
  private final boolean withEntries;
  private final LeafCheck leaves;
  private final Pipeline pipeline;

  TreeWalk(LogReader reader, boolean withEntries, Pipeline pipeline) {
    this.reader = reader;
    this.withEntries = withEntries;
    this.leaves = new LeafCheck(reader, withEntries);
    this.pipeline = pipeline;
  }

  /** Gives the first thing that is wrong in the tree of that size and root; empty when nothing is. */
  Optional<Outcome> firstWrong(long size, Hash root) throws IOException, InterruptedException {
    if (size == 0) {
      return root.equals(TreeHasher.empty())
          ? Optional.empty()
          : Optional.of(new Damaged(0, 1, "A log without entries cannot have this root", new CheckpointFile()));
    }
    List<TileContent> edge = new ArrayList<>();
    try {
      for (int level = TileWidths.levels(size) - 1; level >= 0; level--) {
        int width = TileWidths.partialWidth(level, size);
        if (width > 0) {
          edge.add(reader.tile(level, TileWidths.fullTiles(level, size), width));
        }
      }
    } catch (MissingFileException missing) {
      return Optional.of(missing.outcome());
    }
    Optional<Outcome> found = descend(settle(Strip.of(edge), root));
    return found.isPresent() ? found : pipeline.drain();
  }

  private Settled settle(Strip strip, Hash root) throws IOException {
    return Settled.settle(strip, root, new Recomputed(reader, withEntries));
  }

  private Optional<Outcome> descend(Settled settled) throws IOException, InterruptedException {
    List<Cell> cells = settled.strip().cells();
    for (int i = 0; i < settled.good(); i++) {
      if (cells.get(i).level() == 0) {
        Settled rest = settled.from(i);
        return pipeline.submit(() -> leaves.check(rest));
      }
      Optional<Outcome> found = below(cells.get(i), settled.strip().known(i));
      if (found.isPresent()) {
        return found;
      }
    }
    return settled.damage().isPresent() ? after(settled.damage().get()) : Optional.empty();
  }

  private Optional<Outcome> below(Cell cell, Hash root) throws IOException, InterruptedException {
    if (cell.level() == 1) {
      return pipeline.submit(() -> leaves.check(cell.index(), root));
    }
    try {
      TileContent tile = reader.tile(cell.level() - 1, cell.index(), LogPath.FULL_WIDTH);
      return descend(settle(Strip.of(tile), root));
    } catch (MissingFileException missing) {
      return after(missing.outcome());
    }
  }

  /** What was found here, unless something is wrong with an earlier entry. */
  private Optional<Outcome> after(Outcome here) throws IOException, InterruptedException {
    Optional<Outcome> earlier = pipeline.drain();
    return earlier.isPresent() ? earlier : Optional.of(here);
  }
}
