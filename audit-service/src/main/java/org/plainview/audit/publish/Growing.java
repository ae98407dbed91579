package org.plainview.audit.publish;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.TileGrowth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tree up to the entries. For one thread. */
final class Growing {

  private static final Logger log = LoggerFactory.getLogger(Growing.class);
  // No write takes as long, whatever the clocks of the instances and of the store say.
  private static final Duration LEFTOVER_AGE = Duration.ofDays(1);

  private final DurableLeaves leaves;
  private final LogStore store;
  private final TreeTable tree;
  private final int most;
  private final Steps steps;
  // What this instance knows of the log's right edge; null when it must read it again.
  private @Nullable TileGrowth edge;

  Growing(DurableLeaves leaves, LogStore store, TreeTable tree, int most, Steps steps) {
    this.leaves = leaves;
    this.store = store;
    this.tree = tree;
    this.most = most;
    this.steps = steps;
  }

  /**
   * Adds what is durable and not in the tree yet, up to the most of one round.
   *
   * @return the head then; also the one that another instance has moved
   * @throws IOException when a step fails; the next call starts from what is durable
   */
  TreeHead grow() throws IOException {
    TreeHead head = tree.head();
    long until = Math.min(leaves.size(), head.size() + most);
    if (until <= head.size()) {
      return head;
    }
    TileGrowth from = edge;
    // Until the swap is won, what this has appended is only an attempt.
    edge = null;
    if (from == null || from.size() != head.size() || !from.root().equals(head.root())) {
      from = TileGrowth.open(store, head.size(), head.root());
    }
    List<byte[]> fresh = leaves.leaves(head.size(), until);
    steps.reached(Step.ENTRIES_READ);
    TileGrowth.Step step = from.append(fresh);
    try {
      store.writeAll(step.files());
    } catch (IOException e) {
      TreeHead now = tree.head();
      if (now.equals(head)) {
        throw e;
      }
      // Another instance was first, and has removed the folder of partial files that this one was writing to.
      return now;
    }
    steps.reached(Step.TILES_WRITTEN);
    TreeHead next = new TreeHead(step.size(), step.root());
    if (!tree.extend(head, next)) {
      return tree.head();
    }
    edge = from;
    steps.reached(Step.TREE_EXTENDED);
    step.files().keySet().stream().filter(Growing::isFull).forEach(this::removePartial);
    return next;
  }

  /** Removes what writers that were killed have left in the store. */
  void removeLeftovers() {
    try {
      store.removeLeftovers(LEFTOVER_AGE);
    } catch (IOException e) {
      log.warn("Files that a killed writer left behind cannot be removed; they only take up space: {}", e.toString());
    }
  }

  /** Nothing depends on it, so that a failure must not keep the head from being published. */
  private void removePartial(LogPath full) {
    try {
      store.removePartial(full);
    } catch (IOException e) {
      log.warn("The partial files of {} cannot be removed; they only take up space: {}", full.text(), e.toString());
    }
  }

  /** Whether as much is durable beyond the tree as one call of {@link #grow} takes. */
  boolean isBehindByARound() {
    return leaves.size() - tree.head().size() >= most;
  }

  private static boolean isFull(LogPath path) {
    return switch (path) {
      case LogPath.TileFile tile -> tile.isFull();
      case LogPath.BundleFile bundle -> bundle.isFull();
      case LogPath.CheckpointFile _ -> false;
    };
  }
}
