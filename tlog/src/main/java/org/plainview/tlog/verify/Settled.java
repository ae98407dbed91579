package org.plainview.tlog.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.verify.Outcome.Damaged;

/**
 * A strip compared with the root that it must have.
 *
 * @param good how many of its hashes, from the first on, are known to be right
 * @param damage what is wrong with the next; empty when all are right
 */
record Settled(Strip strip, int good, Optional<Damaged> damage) {

  /** Two to the power of this many combinations are tried; each costs the hashing of a strip. */
  private static final int MAX_DOUBTS = 10;

  /** What a hash would be by what lies below it in the log. */
  @FunctionalInterface
  interface Recomputation {
    /** Empty when what lies below is not there. */
    Optional<Hash> hash(Cell cell) throws IOException;
  }

  /**
   * Where the hashes of the strip do not have the root, those below it are hashed again. The right ones are then those
   * of both kinds that have the root together.
   */
  static Settled settle(Strip strip, Hash root, Recomputation recomputation) throws IOException {
    if (strip.isUnder(root)) {
      return new Settled(strip, strip.size(), Optional.empty());
    }
    @Nullable Hash[] recomputed = new @Nullable Hash[strip.size()];
    List<Integer> doubts = new ArrayList<>();
    for (int i = 0; i < recomputed.length; i++) {
      recomputed[i] = recomputation.hash(strip.cells().get(i)).orElse(null);
      if (recomputed[i] != null && !Objects.equals(recomputed[i], strip.hashes()[i])) {
        doubts.add(i);
      }
    }
    for (List<Integer> wrong : suspicions(doubts)) {
      @Nullable Hash[] corrected = strip.hashes().clone();
      wrong.forEach(i -> corrected[i] = recomputed[i]);
      if (strip.isUnder(root, corrected)) {
        return wrongAt(strip, wrong.getFirst());
      }
    }
    return undecided(strip, root, recomputed);
  }

  /** The part from a position on, which is not behind the good ones. */
  Settled from(int position) {
    return new Settled(strip.from(position), good - position, damage);
  }

  /** Every choice of doubtful hashes, or only all of them where there are too many choices. */
  private static List<List<Integer>> suspicions(List<Integer> doubts) {
    if (doubts.isEmpty()) {
      return List.of();
    }
    if (doubts.size() > MAX_DOUBTS) {
      return List.of(doubts);
    }
    List<List<Integer>> choices = new ArrayList<>();
    for (int mask = (1 << doubts.size()) - 1; mask > 0; mask--) {
      List<Integer> choice = new ArrayList<>();
      for (int i = 0; i < doubts.size(); i++) {
        if ((mask >> i & 1) == 1) {
          choice.add(doubts.get(i));
        }
      }
      choices.add(choice);
    }
    return choices;
  }

  private static Settled wrongAt(Strip strip, int position) {
    Cell cell = strip.cells().get(position);
    String problem =
        strip.hashes()[position] == null
            ? "The file is cut short before hash " + cell.position()
            : "Hash " + cell.position() + " of the file is not that of what it stands for";
    return new Settled(strip, position, Optional.of(damaged(cell, cell.firstEntry(), problem)));
  }

  private static Settled undecided(Strip strip, Hash root, @Nullable Hash[] recomputed) {
    String problem = "The hashes do not have the root " + root + ", and what lies below does not tell which is wrong";
    for (int i = 0; i < recomputed.length; i++) {
      @Nullable Hash stated = strip.hashes()[i];
      boolean contradicted = recomputed[i] != null && !recomputed[i].equals(stated);
      if (stated == null || contradicted) {
        return new Settled(strip, 0, Optional.of(damaged(strip.cells().get(i), strip.firstEntry(), problem)));
      }
    }
    return new Settled(strip, 0, Optional.of(damaged(strip.cells().getLast(), strip.firstEntry(), problem)));
  }

  private static Damaged damaged(Cell upTo, long from, String problem) {
    return new Damaged(from, upTo.endEntry() - from, problem, upTo.tile().path());
  }
}
