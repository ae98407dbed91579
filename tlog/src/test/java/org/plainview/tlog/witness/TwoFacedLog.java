package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import org.plainview.tlog.merkle.Hash;

/**
 * A log that tries to have a fork cosigned beside its honest history, from many threads. Whatever the witness answers
 * is noted here; at the end one of the two histories must explain all of it.
 */
final class TwoFacedLog {
  static final int SIZE = 150;
  private static final int FORKED_AT = 1;

  final GrowingLog honest = GrowingLog.of("example.com/two-faced", SIZE);
  private final GrowingLog forged = honest.forkedAt(FORKED_AT);
  private final Map<Long, Hash> cosigned = new ConcurrentSkipListMap<>();

  /** Something to ask for: mostly growth from near the size known last, from either face. */
  AddCheckpoint attempt(Random random, long known) {
    GrowingLog face = random.nextBoolean() ? honest : forged;
    long oldSize = random.nextInt(4) == 0 ? random.nextInt(SIZE + 1) : known;
    long newSize = Math.min(SIZE, oldSize + random.nextInt(4));
    return face.growth(oldSize, newSize);
  }

  /** Notes a cosignature. A second one of the same size must be of the same tree. */
  void wasCosigned(AddCheckpoint request) {
    long size = TestWitness.sizeOf(request.checkpoint());
    boolean isHonest = request.checkpoint().text().equals(honest.checkpoint(size).text());
    Hash root = isHonest ? honest.root(size) : forged.root(size);
    Hash before = cosigned.putIfAbsent(size, root);
    assertThat(before == null || before.equals(root)).as("two trees of size %d were cosigned", size).isTrue();
  }

  long largest() {
    return cosigned.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** Up to where they fork the histories are one; beyond, all that was cosigned is of one of them. */
  void assertOneHistory() {
    assertThat(cosigned).as("something was cosigned").hasSizeGreaterThan(1);
    boolean allHonest = cosigned.entrySet().stream().allMatch(e -> e.getValue().equals(honest.root(e.getKey())));
    boolean allForged = cosigned.entrySet().stream().allMatch(e -> e.getValue().equals(forged.root(e.getKey())));
    assertThat(allHonest || allForged).as("one history explains all %d cosigned sizes", cosigned.size()).isTrue();
  }
}
