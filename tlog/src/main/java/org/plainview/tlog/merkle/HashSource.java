package org.plainview.tlog.merkle;

import java.io.IOException;

/** Where the hashes of a tree's complete subtrees come from. */
@FunctionalInterface
public interface HashSource {

  /**
   * The root of the complete subtree over the leaves {@code [index << height, (index + 1) << height)}; at height 0 the
   * hash of a leaf.
   *
   * @throws IllegalArgumentException when the tree does not have all these leaves
   * @throws IOException when the hash cannot be read
   */
  Hash hash(int height, long index) throws IOException;
}
