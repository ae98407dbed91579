package org.plainview.audit.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.SortedSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Hash;

class SampleTest {

  private static final Hash ROOT =
      Hash.of(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"));
  private static final UUID ID = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");
  private static final byte[] SEED = Sample.seed(ROOT, ID);

  /** The numbers are from a few lines of Python that follow the docs. */
  @Test
  void drawsWhatTheDocumentedRuleDraws() {
    assertThat(HexFormat.of().formatHex(SEED))
        .isEqualTo("e633770cf90a3afb862be9336b6dcaa3be46ef3d835751d4c0a700611452a358");
    assertThat(Sample.positions(SEED, 10_000_000, 5))
        .containsExactly(314_666L, 774_284L, 1_771_399L, 1_929_886L, 6_796_367L);
  }

  @Test
  void anotherRootOrIdIsAnotherSample() {
    SortedSet<Long> sample = Sample.positions(SEED, 1_000_000, 20);

    assertThat(Sample.positions(Sample.seed(Hash.of(new byte[32]), ID), 1_000_000, 20)).isNotEqualTo(sample);
    assertThat(Sample.positions(Sample.seed(ROOT, new UUID(0, 0)), 1_000_000, 20)).isNotEqualTo(sample);
  }

  @Property(tries = 200)
  void drawsAsManyDifferentPositionsAsThereAre(
      @ForAll long seed,
      @ForAll @IntRange(max = 2000) int candidates,
      @ForAll @IntRange(min = 1, max = 500) int wanted) {
    SortedSet<Long> drawn = Sample.positions(Sample.seed(ROOT, new UUID(seed, 0)), candidates, wanted);

    assertThat(drawn).hasSize(Math.min(candidates, wanted));
    assertThat(drawn).allSatisfy(position -> assertThat(position).isBetween(0L, candidates - 1L));
  }

  @Test
  void everyCandidateHasTheSameChance() {
    int[] times = new int[10];
    for (int i = 0; i < 20_000; i++) {
      Sample.positions(Sample.seed(ROOT, new UUID(i, i)), 10, 3).forEach(position -> times[position.intValue()]++);
    }

    // 6,000 each; the standard deviation is 65, and the ids are always the same.
    for (int count : times) {
      assertThat(count).isBetween(5_700, 6_300);
    }
  }
}
