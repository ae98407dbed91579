package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProofChecksTest {
  private static final int MAX_SIZE = 70;

  private final NaiveTree naive = new NaiveTree(NaiveTree::entry);

  @Test
  void refusesEveryChangedInclusionProof() throws IOException {
    for (long size = 1; size <= MAX_SIZE; size++) {
      for (long index = 0; index < size; index++) {
        List<Hash> proof = Proofs.inclusion(index, size, naive);
        for (Map.Entry<String, List<Hash>> changed : changes(proof, naive.root(size)).entrySet()) {
          assertThat(included(index, index, size, changed.getValue(), naive.root(size)))
              .as("leaf %d of %d, %s", index, size, changed.getKey())
              .isFalse();
        }
      }
    }
  }

  @Test
  void refusesAnInclusionProofForAnythingElse() throws IOException {
    for (long size = 1; size <= MAX_SIZE; size++) {
      Hash root = naive.root(size);
      for (long index = 0; index < size; index++) {
        List<Hash> proof = Proofs.inclusion(index, size, naive);
        assertThat(included(index + 1, index, size, proof, root)).as("another leaf").isFalse();
        for (long other : new long[] {index - 1, index + 1, index ^ 2, -1, index | 1L << 62, Long.MIN_VALUE | index}) {
          assertThat(included(index, other, size, proof, root)).as("%d as %d of %d", index, other, size).isFalse();
        }
        for (long other : new long[] {2 * size, size / 2, 0, -size, size | 1L << 62}) {
          assertThat(included(index, index, other, proof, root)).as("%d of %d as %d", index, size, other).isFalse();
        }
        assertThat(included(index, index, size, proof, flipped(root, 7))).as("another root").isFalse();
        assertThat(included(index, index, size, proof, TreeHasher.empty())).as("the empty root").isFalse();
      }
    }
  }

  @Test
  void refusesEveryChangedConsistencyProof() throws IOException {
    for (long size = 1; size <= MAX_SIZE; size++) {
      for (long oldSize = 1; oldSize <= size; oldSize++) {
        List<Hash> proof = Proofs.consistency(oldSize, size, naive);
        for (Map.Entry<String, List<Hash>> changed : changes(proof, naive.root(oldSize)).entrySet()) {
          assertThat(consistent(oldSize, oldSize, size, size, changed.getValue()))
              .as("%d in %d, %s", oldSize, size, changed.getKey())
              .isFalse();
        }
      }
    }
  }

  @Test
  void refusesAConsistencyProofForAnythingElse() throws IOException {
    for (long size = 2; size <= MAX_SIZE; size++) {
      for (long old = 1; old < size; old++) {
        List<Hash> proof = Proofs.consistency(old, size, naive);
        for (long other : new long[] {old - 1, old + 1, old ^ 2, size, size + 1, -old, old | 1L << 62}) {
          assertThat(consistent(old, other, size, size, proof)).as("%d as %d in %d", old, other, size).isFalse();
        }
        for (long other : new long[] {2 * size, size / 2, old, 0, -size, size | 1L << 62}) {
          assertThat(consistent(old, old, size, other, proof)).as("%d in %d as %d", old, size, other).isFalse();
        }
        Hash oldRoot = naive.root(old);
        Hash root = naive.root(size);
        assertThat(ProofChecks.isConsistent(old, root, size, oldRoot, proof)).as("swapped roots").isFalse();
        assertThat(ProofChecks.isConsistent(old, flipped(oldRoot, 0), size, root, proof)).as("old root").isFalse();
        assertThat(ProofChecks.isConsistent(old, oldRoot, size, flipped(root, 255), proof)).as("root").isFalse();
      }
    }
  }

  /** Roots chosen to fit: only the number of hashes tells that the trees are higher than their sizes allow. */
  @Test
  void refusesHashesThatAreLeftOverEvenWhenTheyLeadToTheRoot() throws IOException {
    Hash extra = TreeHasher.empty();
    for (long size = 1; size <= MAX_SIZE; size++) {
      Hash higherRoot = TreeHasher.node(extra, naive.root(size));
      for (long index = 0; index < size; index++) {
        List<Hash> longer = new ArrayList<>(Proofs.inclusion(index, size, naive));
        longer.add(extra);
        assertThat(included(index, index, size, longer, higherRoot)).as("leaf %d of %d", index, size).isFalse();
      }
      for (long old = 1; old < size; old++) {
        List<Hash> longer = new ArrayList<>(Proofs.consistency(old, size, naive));
        longer.add(extra);
        Hash higherOldRoot = TreeHasher.node(extra, naive.root(old));
        assertThat(ProofChecks.isConsistent(old, higherOldRoot, size, higherRoot, longer))
            .as("%d in %d", old, size)
            .isFalse();
      }
    }
  }

  @Test
  void betweenEqualSizesOnlyTheRootsCount() {
    Hash root = naive.root(5);

    assertThat(ProofChecks.isConsistent(5, root, 5, root, List.of())).isTrue();
    assertThat(ProofChecks.isConsistent(5, root, 5, naive.root(6), List.of())).isFalse();
    assertThat(ProofChecks.isConsistent(5, root, 5, root, List.of(root))).isFalse();
  }

  @Test
  void anOldSizeOfNothingIsLeftToTheProtocol() {
    assertThat(ProofChecks.isConsistent(0, TreeHasher.empty(), 0, TreeHasher.empty(), List.of())).isFalse();
    assertThat(ProofChecks.isConsistent(0, TreeHasher.empty(), 5, naive.root(5), List.of())).isFalse();
  }

  @Test
  void handlesTheLargestTree() throws IOException {
    Hash leaf = TreeHasher.leaf(new byte[0]);
    List<Hash> perfect = new ArrayList<>(List.of(leaf));
    for (int height = 1; height < 63; height++) {
      perfect.add(TreeHasher.node(perfect.getLast(), perfect.getLast()));
    }
    HashSource source = (height, index) -> perfect.get(height);
    Hash root = Proofs.root(Long.MAX_VALUE, source);
    for (long index : new long[] {0, 1L << 61, Long.MAX_VALUE - 1}) {
      List<Hash> proof = Proofs.inclusion(index, Long.MAX_VALUE, source);
      assertThat(ProofChecks.isIncluded(leaf, index, Long.MAX_VALUE, proof, root)).isTrue();
      long old = index + 1;
      assertThat(
              ProofChecks.isConsistent(
                  old, Proofs.root(old, source), Long.MAX_VALUE, root, Proofs.consistency(old, Long.MAX_VALUE, source)))
          .isTrue();
    }
  }

  private boolean included(long leaf, long index, long size, List<Hash> proof, Hash root) {
    return ProofChecks.isIncluded(naive.hash(0, leaf), index, size, proof, root);
  }

  private boolean consistent(long old, long claimedOld, long size, long claimedSize, List<Hash> proof) {
    return ProofChecks.isConsistent(claimedOld, naive.root(old), claimedSize, naive.root(size), proof);
  }

  private static Map<String, List<Hash>> changes(List<Hash> proof, Hash root) {
    Map<String, List<Hash>> changes = new LinkedHashMap<>();
    for (Hash extra : List.of(TreeHasher.empty(), root)) {
      changes.put(extra + " put first", inserted(proof, 0, extra));
      changes.put(extra + " put last", inserted(proof, proof.size(), extra));
      changes.put(extra + " put second", inserted(proof, Math.min(1, proof.size()), extra));
    }
    for (int i = 0; i < proof.size(); i++) {
      changes.put("cut before " + i, proof.subList(0, i));
      changes.put("begun after " + i, proof.subList(i + 1, proof.size()));
      List<Hash> bit = new ArrayList<>(proof);
      bit.set(i, flipped(proof.get(i), (37 * i + 3) % 256));
      changes.put("a bit of " + i, bit);
      changes.put("twice " + i, inserted(proof, i, proof.get(i)));
      if (i > 0) {
        List<Hash> swapped = new ArrayList<>(proof);
        Collections.swap(swapped, i - 1, i);
        changes.put("swapped before " + i, swapped);
      }
    }
    return changes;
  }

  private static List<Hash> inserted(List<Hash> proof, int at, Hash extra) {
    List<Hash> longer = new ArrayList<>(proof);
    longer.add(at, extra);
    return longer;
  }

  private static Hash flipped(Hash hash, int bit) {
    byte[] bytes = hash.toBytes();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return Hash.of(bytes);
  }
}
