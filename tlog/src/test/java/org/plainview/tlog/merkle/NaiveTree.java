package org.plainview.tlog.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/**
 * The definitions of RFC 6962 section 2.1 word for word: recursive, over all leaves, remembering what it hashed so that
 * many trees can be compared. It shares only the three hash functions with what it judges.
 */
public final class NaiveTree implements HashSource {
  private final LongFunction<byte[]> entries;
  private final Map<Range, Hash> known = new HashMap<>();

  private record Range(long start, long end) {}

  public NaiveTree(LongFunction<byte[]> entries) {
    this.entries = entries;
  }

  /** Entries that differ from each other, in length too. */
  public static byte[] entry(long index) {
    return ("entry " + index + " " + "x".repeat((int) (index % 7))).getBytes(StandardCharsets.UTF_8);
  }

  public Hash root(long size) {
    return size == 0 ? TreeHasher.empty() : hashOf(0, size);
  }

  @Override
  public Hash hash(int height, long index) {
    return hashOf(index << height, (index + 1) << height);
  }

  /** PATH(m, D[n]) of section 2.1.1. */
  List<Hash> path(long index, long size) {
    return path(index, 0, size);
  }

  /** PROOF(m, D[n]) of section 2.1.2. */
  List<Hash> proof(long oldSize, long newSize) {
    return subproof(oldSize, 0, newSize, true);
  }

  private Hash hashOf(long start, long end) {
    Range range = new Range(start, end);
    Hash hash = known.get(range);
    if (hash == null) {
      long split = start + split(end - start);
      hash =
          end - start == 1
              ? TreeHasher.leaf(entries.apply(start))
              : TreeHasher.node(hashOf(start, split), hashOf(split, end));
      known.put(range, hash);
    }
    return hash;
  }

  private List<Hash> path(long index, long start, long end) {
    if (end - start == 1) {
      return List.of();
    }
    long split = start + split(end - start);
    return index < split
        ? appended(path(index, start, split), hashOf(split, end))
        : appended(path(index, split, end), hashOf(start, split));
  }

  private List<Hash> subproof(long oldSize, long start, long end, boolean oldRootIsKnown) {
    if (oldSize == end) {
      return oldRootIsKnown ? List.of() : List.of(hashOf(start, end));
    }
    long split = start + split(end - start);
    return oldSize <= split
        ? appended(subproof(oldSize, start, split, oldRootIsKnown), hashOf(split, end))
        : appended(subproof(oldSize, split, end, false), hashOf(start, split));
  }

  /** The largest power of two smaller than the width. */
  private static long split(long width) {
    long split = 1;
    while (2 * split < width) {
      split *= 2;
    }
    return split;
  }

  private static List<Hash> appended(List<Hash> head, Hash last) {
    List<Hash> all = new ArrayList<>(head);
    all.add(last);
    return all;
  }
}
