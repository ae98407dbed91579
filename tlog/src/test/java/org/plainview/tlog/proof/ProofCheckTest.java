package org.plainview.tlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.policy.PolicyOutcome.Reason;
import org.plainview.tlog.policy.TestParties;
import org.plainview.tlog.proof.ProofOutcome.CheckpointRefused;
import org.plainview.tlog.proof.ProofOutcome.NotIncluded;
import org.plainview.tlog.proof.ProofOutcome.Proven;

class ProofCheckTest {
  private static final int SIZE = 11;

  private final TestParties parties = new TestParties();
  private final List<Hash> leaves = new ArrayList<>();
  private final CompactTree tree = new CompactTree();
  private Policy policy;
  private SignedNote checkpoint;

  @BeforeEach
  void growALog() throws Exception {
    for (int i = 0; i < SIZE; i++) {
      leaves.add(TreeHasher.leaf(entry(i)));
      tree.append(leaves.getLast());
    }
    policy = parties.policy("log {LOG}\nwitness one {X1}\nquorum one\n");
    checkpoint = parties.sign(new Checkpoint(TestParties.ORIGIN, SIZE, tree.root()), "LOG", "X1");
  }

  @Test
  void provesEveryEntryAtItsPlaceAndNowhereElse() throws Exception {
    for (int i = 0; i < SIZE; i++) {
      ProofBundle bundle = ProofBundle.parse(bundle(i, i).encode());

      Proven proven = (Proven) bundle.check(entry(i), policy);
      assertThat(proven.index()).isEqualTo(i);
      assertThat(proven.accepted().witnesses()).hasSize(1);
      assertThat(bundle.check(entry(i + 1), policy)).isInstanceOf(NotIncluded.class);
      assertThat(bundle((i + 1) % SIZE, i).check(entry(i), policy)).isInstanceOf(NotIncluded.class);
    }
  }

  @Test
  void provesNothingBeyondTheTree() throws Exception {
    assertThat(bundle(SIZE, 0).check(entry(0), policy)).isInstanceOf(NotIncluded.class);
    assertThat(bundle(Long.MAX_VALUE, 0).check(entry(0), policy)).isInstanceOf(NotIncluded.class);
  }

  @Test
  void provesNothingWithoutTheWitness() throws Exception {
    checkpoint = parties.sign(new Checkpoint(TestParties.ORIGIN, SIZE, tree.root()), "LOG");

    CheckpointRefused refused = (CheckpointRefused) bundle(3, 3).check(entry(3), policy);

    assertThat(refused.why().reason()).isEqualTo(Reason.NO_QUORUM);
  }

  private ProofBundle bundle(long claimed, int proven) throws Exception {
    return new ProofBundle(Optional.empty(), claimed, Proofs.inclusion(proven, SIZE, source()), checkpoint);
  }

  private HashSource source() {
    return (height, index) -> {
      CompactTree subtree = new CompactTree();
      leaves.subList((int) index << height, (int) (index + 1) << height).forEach(subtree::append);
      return subtree.root();
    };
  }

  private static byte[] entry(int i) {
    return ("entry " + i).getBytes(StandardCharsets.UTF_8);
  }
}
