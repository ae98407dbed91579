package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.proof.ProofBundle;
import org.plainview.tlog.proof.ProofOutcome;
import org.plainview.tlog.tile.MalformedLogException;

class ProverTest {

  private final TestLog log = log();

  private static TestLog log() {
    try {
      return TestLog.of(1000);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aProofNeedsNothingButTheEntryAndThePolicy() throws Exception {
    for (long index : List.of(0L, 255L, 256L, 998L, 999L)) {
      String file = new Prover(log, log.checkpoint()).prove(index).encode();
      ProofBundle proof = ProofBundle.parse(file);

      assertThat(proof.index()).isEqualTo(index);
      assertThat(proof.check(TestLog.bytes("entry " + index), TestLog.policy()))
          .isInstanceOf(ProofOutcome.Proven.class);
      assertThat(proof.check(TestLog.bytes("another"), TestLog.policy()))
          .isInstanceOf(ProofOutcome.NotIncluded.class);
    }
  }

  @Test
  void itSaysWhichLeafItIsAbout() throws Exception {
    ProofBundle proof = new Prover(log, log.checkpoint()).prove(7);

    assertThat(Prover.leafHash(proof)).contains(TreeHasher.leaf(TestLog.bytes("entry 7")));
  }

  @Test
  void extraDataOfOthersIsNoLeafHash() throws Exception {
    ProofBundle proof = new Prover(log, log.checkpoint()).prove(7);

    for (String extra : List.of("", "leaf-hash", "leaf-hash AAAA", "something else")) {
      Optional<byte[]> bytes = Optional.of(TestLog.bytes(extra));
      assertThat(Prover.leafHash(new ProofBundle(bytes, 7, proof.proof(), proof.checkpoint()))).isEmpty();
    }
    assertThat(Prover.leafHash(new ProofBundle(Optional.empty(), 7, proof.proof(), proof.checkpoint()))).isEmpty();
  }

  @Test
  void damagedTilesProveNothing() throws Exception {
    log.edit("tile/0/000", tile -> {
      tile[0] ^= 1;
      return tile;
    });

    assertThatThrownBy(() -> new Prover(log, log.checkpoint()).prove(7)).isInstanceOf(MalformedLogException.class);
  }

  @Test
  void anEntryThatTheLogDoesNotHaveCannotBeProven() throws Exception {
    Prover prover = new Prover(log, log.checkpoint());

    assertThat(prover.size()).isEqualTo(1000);
    assertThatThrownBy(() -> prover.prove(1000)).isInstanceOf(IllegalArgumentException.class);
  }
}
