package org.plainview.tlog.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The verification algorithms of RFC 9162, sections 2.1.3.2 and 2.1.4.2, with every bound. Sizes and roots must come
 * from verified checkpoints: what stands beside a proof proves nothing.
 */
public final class ProofChecks {
  private ProofChecks() {}

  /** Whether {@code proof} shows that the leaf hash stands at {@code index} of the tree of that size and root. */
  public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
    if (index < 0 || index >= size) {
      return false;
    }
    long node = index;
    long last = size - 1;
    Hash computed = leaf;
    for (Hash sibling : proof) {
      if (last == 0) {
        return false;
      }
      if (isRightChild(node) || node == last) {
        computed = TreeHasher.node(sibling, computed);
        int lone = levelsUntilRightChild(node);
        node >>= lone;
        last >>= lone;
      } else {
        computed = TreeHasher.node(computed, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && computed.equals(root);
  }

  /**
   * Whether {@code proof} shows that the new tree begins with the old one. Between equal sizes the proof is empty and
   * the roots are equal. An old size of 0 proves nothing and is refused; where a protocol gives it a meaning, the
   * protocol handles it.
   */
  public static boolean isConsistent(long oldSize, Hash oldRoot, long newSize, Hash newRoot, List<Hash> proof) {
    if (oldSize <= 0 || oldSize > newSize) {
      return false;
    }
    if (oldSize == newSize) {
      return proof.isEmpty() && oldRoot.equals(newRoot);
    }
    if (proof.isEmpty()) {
      return false;
    }
    List<Hash> path = new ArrayList<>(proof.size() + 1);
    if (Long.bitCount(oldSize) == 1) {
      path.add(oldRoot);
    }
    path.addAll(proof);

    int complete = Long.numberOfTrailingZeros(oldSize);
    long node = (oldSize - 1) >> complete;
    long last = (newSize - 1) >> complete;
    Hash oldComputed = path.getFirst();
    Hash newComputed = path.getFirst();
    for (Hash sibling : path.subList(1, path.size())) {
      if (last == 0) {
        return false;
      }
      if (isRightChild(node) || node == last) {
        oldComputed = TreeHasher.node(sibling, oldComputed);
        newComputed = TreeHasher.node(sibling, newComputed);
        int lone = levelsUntilRightChild(node);
        node >>= lone;
        last >>= lone;
      } else {
        newComputed = TreeHasher.node(newComputed, sibling);
      }
      node >>= 1;
      last >>= 1;
    }
    return last == 0 && oldComputed.equals(oldRoot) && newComputed.equals(newRoot);
  }

  private static boolean isRightChild(long node) {
    return (node & 1) == 1;
  }

  /** How far a node without a right sibling rises before it has a left one. It is never node 0, which is the root. */
  private static int levelsUntilRightChild(long node) {
    return Long.numberOfTrailingZeros(node);
  }
}
