package org.plainview.tlog.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that grows by appending, held as its right edge: one root for each perfect subtree, as many as its size has
 * bits set. Mutable and not safe for use by several threads.
 */
public final class CompactTree {
  private final ArrayList<Hash> edge;
  private long size;

  /** The tree without leaves. */
  public CompactTree() {
    this(0, List.of());
  }

  /**
   * The tree of that size and edge, as {@link #edge()} gives it.
   *
   * @throws IllegalArgumentException for a negative size, or another number of hashes than it has bits set
   */
  public CompactTree(long size, List<Hash> edge) {
    if (size < 0 || edge.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("A tree of size " + size + " cannot have an edge of " + edge.size());
    }
    this.size = size;
    this.edge = new ArrayList<>(edge);
  }

  public long size() {
    return size;
  }

  /** Adds a leaf by its hash: one node is hashed per leaf over time, at most one per level at once. */
  public void append(Hash leaf) {
    long grown = Math.addExact(size, 1);
    Hash carried = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      carried = TreeHasher.node(edge.removeLast(), carried);
    }
    edge.add(carried);
    size = grown;
  }

  /** The root of the tree as it is now. */
  public Hash root() {
    if (edge.isEmpty()) {
      return TreeHasher.empty();
    }
    Hash root = edge.getLast();
    for (int at = edge.size() - 2; at >= 0; at--) {
      root = TreeHasher.node(edge.get(at), root);
    }
    return root;
  }

  /** The roots of the perfect subtrees, the largest (leftmost) first; a copy. */
  public List<Hash> edge() {
    return List.copyOf(edge);
  }

  /** A tree of its own with the same leaves. */
  public CompactTree copy() {
    return new CompactTree(size, edge);
  }
}
