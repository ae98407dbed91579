package org.plainview.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProofsTest {
  private final NaiveTree naive = new NaiveTree(NaiveTree::entry);

  @Test
  void provesEveryLeafOfEverySizeToSixHundred() throws IOException {
    for (long size = 0; size <= 600; size++) {
      assertThat(Proofs.root(size, naive)).isEqualTo(naive.root(size));
      for (long index = 0; index < size; index++) {
        assertInclusion(index, size);
      }
    }
  }

  @Test
  void provesEveryOldSizeInEverySizeToSixHundred() throws IOException {
    for (long size = 1; size <= 600; size++) {
      for (long oldSize = 1; oldSize <= size; oldSize++) {
        assertConsistency(oldSize, size);
      }
    }
  }

  @Test
  void provesAroundAFullTileOfFullTiles() throws IOException {
    for (long size = 65_533; size <= 65_540; size++) {
      assertThat(Proofs.root(size, naive)).isEqualTo(naive.root(size));
      long end = size;
      long[] places = LongStream.concat(
              LongStream.of(0, 1, 255, 256, 257, 32_767, 32_768, 65_279, 65_280, 65_535, 65_536, end - 1),
              LongStream.range(0, 60).map(i -> i * 7_919 * 7_919 % end))
          .filter(place -> place < end)
          .toArray();
      for (long place : places) {
        assertInclusion(place, size);
        assertConsistency(place + 1, size);
      }
    }
  }

  @Test
  void readsAtMostTwoHashesPerLevel() throws IOException {
    AtomicInteger reads = new AtomicInteger();
    HashSource counting =
        (height, index) -> {
          reads.incrementAndGet();
          return TreeHasher.empty();
        };
    for (long size : new long[] {1, 2, 3, 1_000, (1L << 40) - 1, 1L << 40, (1L << 40) + 1, Long.MAX_VALUE}) {
      int levels = Long.SIZE - Long.numberOfLeadingZeros(size);
      for (long place : new long[] {0, size / 3, size / 2, size - 2, size - 1}) {
        reads.set(0);
        Proofs.inclusion(Math.max(0, place), size, counting);
        assertThat(reads.get()).as("leaf %d of %d", place, size).isLessThanOrEqualTo(2 * levels);
        reads.set(0);
        Proofs.consistency(Math.max(1, place), size, counting);
        assertThat(reads.get()).as("size %d in %d", place, size).isLessThanOrEqualTo(2 * levels);
      }
      reads.set(0);
      Proofs.root(size, counting);
      assertThat(reads.get()).isEqualTo(Long.bitCount(size));
    }
  }

  @Test
  void hasNothingToProveFromNothingAndBetweenEqualSizes() throws IOException {
    assertThat(Proofs.consistency(0, 0, naive)).isEmpty();
    assertThat(Proofs.consistency(0, 9, naive)).isEmpty();
    assertThat(Proofs.consistency(9, 9, naive)).isEmpty();
  }

  @Test
  void refusesPlacesThatTheTreeDoesNotHave() {
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.inclusion(5, 5, naive));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.inclusion(0, 0, naive));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.inclusion(-1, 5, naive));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.consistency(6, 5, naive));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.consistency(-1, 5, naive));
    assertThatIllegalArgumentException().isThrownBy(() -> Proofs.root(-1, naive));
  }

  // Plain comparisons: an assertion object for each of these proofs costs more than the proofs.
  private void assertInclusion(long index, long size) throws IOException {
    List<Hash> proof = Proofs.inclusion(index, size, naive);
    if (!proof.equals(naive.path(index, size))) {
      fail("the proof of leaf %d of %d is not that of the definition", index, size);
    }
    if (!ProofChecks.isIncluded(naive.hash(0, index), index, size, proof, naive.root(size))) {
      fail("the proof of leaf %d of %d is refused", index, size);
    }
  }

  private void assertConsistency(long oldSize, long size) throws IOException {
    List<Hash> proof = Proofs.consistency(oldSize, size, naive);
    if (!proof.equals(naive.proof(oldSize, size))) {
      fail("the proof of size %d in %d is not that of the definition", oldSize, size);
    }
    if (!ProofChecks.isConsistent(oldSize, naive.root(oldSize), size, naive.root(size), proof)) {
      fail("the proof of size %d in %d is refused", oldSize, size);
    }
  }
}
