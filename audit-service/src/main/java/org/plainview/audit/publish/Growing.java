package org.plainview.audit.publish;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.audit.log.DurableLeaves;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.TileGrowth;

/** Brings the tree up to the entries. For one thread. */
final class Growing {

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
    store.writeAll(step.files());
    steps.reached(Step.TILES_WRITTEN);
    TreeHead next = new TreeHead(step.size(), step.root());
    if (!tree.extend(head, next)) {
      return tree.head();
    }
    edge = from;
    steps.reached(Step.TREE_EXTENDED);
    for (LogPath file : step.files().keySet()) {
      if (isFull(file)) {
        store.removePartial(file);
      }
    }
    return next;
  }

  /** Whether more is durable than the tree holds. */
  boolean isBehind() {
    return leaves.size() > tree.head().size();
  }

  private static boolean isFull(LogPath path) {
    return switch (path) {
      case LogPath.TileFile tile -> tile.isFull();
      case LogPath.BundleFile bundle -> bundle.isFull();
      case LogPath.CheckpointFile _ -> false;
    };
  }
}
