package org.plainview.tlog.merkle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Roots and proofs as RFC 9162 section 2.1 defines them, from the hashes of complete subtrees. Each reads the source
 * at most twice per level of the tree.
 */
public final class Proofs {
  private Proofs() {}

  /**
   * The root of the first {@code size} leaves.
   *
   * @throws IllegalArgumentException for a negative size
   */
  public static Hash root(long size, HashSource source) throws IOException {
    if (size < 0) {
      throw new IllegalArgumentException("A tree has no negative size: " + size);
    }
    return size == 0 ? TreeHasher.empty() : range(0, size, source);
  }

  /**
   * PATH of section 2.1.3.1: that the leaf {@code index} is in the tree of {@code size} leaves, leaf side first.
   *
   * @throws IllegalArgumentException unless {@code 0 <= index < size}
   */
  public static List<Hash> inclusion(long index, long size, HashSource source) throws IOException {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("A tree of size " + size + " has no leaf " + index);
    }
    List<Hash> fromRoot = new ArrayList<>();
    long start = 0;
    long end = size;
    while (end - start > 1) {
      long middle = start + leftWidth(end - start);
      if (index < middle) {
        fromRoot.add(range(middle, end, source));
        end = middle;
      } else {
        fromRoot.add(range(start, middle, source));
        start = middle;
      }
    }
    return reversed(fromRoot);
  }

  /**
   * PROOF of section 2.1.4.1: that the tree of {@code newSize} leaves begins with the tree of {@code oldSize}. Empty
   * where there is nothing to prove: from size 0, and between equal sizes.
   *
   * @throws IllegalArgumentException unless {@code 0 <= oldSize <= newSize}
   */
  public static List<Hash> consistency(long oldSize, long newSize, HashSource source) throws IOException {
    if (oldSize < 0 || oldSize > newSize) {
      throw new IllegalArgumentException("No tree grows from size " + oldSize + " to " + newSize);
    }
    List<Hash> fromRoot = new ArrayList<>();
    long start = 0;
    long end = newSize;
    while (oldSize > 0 && oldSize < end) {
      long middle = start + leftWidth(end - start);
      if (oldSize <= middle) {
        fromRoot.add(range(middle, end, source));
        end = middle;
      } else {
        fromRoot.add(range(start, middle, source));
        start = middle;
      }
    }
    // A subtree that starts at leaf 0 is the old tree itself, whose root the verifier has.
    if (start > 0) {
      fromRoot.add(range(start, end, source));
    }
    return reversed(fromRoot);
  }

  /** The root of leaves {@code [start, end)}, where start is a multiple of the largest power of two that fits. */
  private static Hash range(long start, long end, HashSource source) throws IOException {
    List<Hash> subtrees = new ArrayList<>();
    long at = start;
    while (at < end) {
      int height = Long.SIZE - 1 - Long.numberOfLeadingZeros(end - at);
      subtrees.add(source.hash(height, at >> height));
      at += 1L << height;
    }
    return new CompactTree(end - start, subtrees).root();
  }

  /** The largest power of two strictly below {@code width}, which is at least 2. */
  private static long leftWidth(long width) {
    return Long.highestOneBit(width - 1);
  }

  private static List<Hash> reversed(List<Hash> fromRoot) {
    Collections.reverse(fromRoot);
    return List.copyOf(fromRoot);
  }
}
