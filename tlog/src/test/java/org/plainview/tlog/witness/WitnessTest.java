package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.checkpoint.Cosigner;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;

class WitnessTest {
  private static final GrowingLog LOG = GrowingLog.of("example.com/log", 40);
  private static final GrowingLog OTHER = GrowingLog.of("example.com/other", 40);

  @TempDir Path folder;
  private TestWitness keys;
  private Witness witness;

  @BeforeEach
  void open() throws IOException {
    keys = TestWitness.in(folder);
    witness = keys.open(LOG);
  }

  @Test
  void cosignsTheFirstCheckpointThatItSees() throws Exception {
    Answer answer = witness.add(LOG.growth(0, 7));

    assertCosigned(answer, LOG.checkpoint(7));
    assertThat(last()).isEqualTo(7);
  }

  @Test
  void cosignsGrowthWithAProof() throws Exception {
    witness.add(LOG.growth(0, 7));

    assertCosigned(witness.add(LOG.growth(7, 30)), LOG.checkpoint(30));
    assertThat(last()).isEqualTo(30);
  }

  @Test
  void cosignsTheSameCheckpointAgain() throws Exception {
    witness.add(LOG.growth(0, 7));

    assertCosigned(witness.add(LOG.growth(7, 7)), LOG.checkpoint(7));
  }

  @Test
  void statesTheTimeOfItsClock() throws Exception {
    assertThat(witness.add(LOG.growth(0, 7)))
        .isInstanceOfSatisfying(
            Answer.Cosigned.class,
            by -> assertThat(Cosigner.timeOf(by.signatures().getFirst())).contains(TestWitness.NOW));
  }

  @Test
  void cosignsWithEachOfItsKeys() throws Exception {
    TestWitness both =
        TestWitness.in(
            folder.resolve("both"), SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44_COSIGNATURE);
    Answer answer = both.open(LOG).add(LOG.growth(0, 7));

    assertThat(answer).isInstanceOfSatisfying(Answer.Cosigned.class, by -> {
      SignedNote note = LOG.checkpoint(7).with(by.signatures());
      assertThat(note.verifiedBy(both.verifierKeys()))
          .isInstanceOfSatisfying(Verified.class, all -> assertThat(all.signatures()).hasSize(2));
    });
    assertThat(both.open(LOG).add(LOG.growth(7, 8))).isInstanceOf(Answer.Cosigned.class);
  }

  @Test
  void doesNotKnowAnotherLog() throws Exception {
    assertThat(witness.add(OTHER.growth(0, 7))).isEqualTo(new Answer.UnknownLog());
  }

  @Test
  void trustsNobodyElseToSignForALog() throws Exception {
    assertThat(witness.add(LOG.withKeyOf(OTHER).growth(0, 7))).isInstanceOf(Answer.Untrusted.class);
    assertThat(witness.latest(OriginHash.of(LOG.origin()))).isEmpty();
  }

  @Test
  void refusesAKnownKeyWhoseSignatureIsWrongEvenBesideAGoodOne() throws Exception {
    NoteSignature good = LOG.checkpoint(7).signatures().getFirst();
    NoteSignature wrong = LOG.checkpoint(8).signatures().getFirst();
    SignedNote checkpoint = new SignedNote(LOG.checkpoint(7).text(), List.of(good, wrong));

    assertThat(witness.add(new AddCheckpoint(0, List.of(), checkpoint))).isInstanceOf(Answer.Untrusted.class);
  }

  @Test
  void ignoresAndForgetsSignaturesOfUnknownKeys() throws Exception {
    SignedNote checkpoint = LOG.checkpoint(7);
    SignedNote crowded = checkpoint.with(OTHER.checkpoint(7).signatures());

    assertCosigned(witness.add(new AddCheckpoint(0, List.of(), crowded)), checkpoint);
    assertThat(witness.latest(OriginHash.of(LOG.origin())).orElseThrow().signatures())
        .extracting(NoteSignature::keyName)
        .containsExactly(LOG.origin(), TestWitness.NAME);
  }

  @Test
  void refusesANoteThatIsNoCheckpoint() throws Exception {
    SignedNote note = new SignedNote("just text\n", LOG.checkpoint(7).signatures());

    assertThat(witness.add(new AddCheckpoint(0, List.of(), note))).isInstanceOf(Answer.Malformed.class);
  }

  @Test
  void refusesAnOldSizeBeyondTheNewOne() throws Exception {
    assertThat(witness.add(new AddCheckpoint(8, List.of(), LOG.checkpoint(7)))).isInstanceOf(Answer.Malformed.class);
  }

  @Test
  void tellsTheSizeThatItCosignedLast() throws Exception {
    assertThat(witness.add(LOG.growth(3, 7))).isEqualTo(new Answer.OtherSize(0));
    witness.add(LOG.growth(0, 7));
    assertThat(witness.add(LOG.growth(0, 8))).isEqualTo(new Answer.OtherSize(7));
    assertThat(witness.add(LOG.growth(6, 8))).isEqualTo(new Answer.OtherSize(7));
  }

  @Test
  void neverCosignsAnOldCheckpointAgain() throws Exception {
    witness.add(LOG.growth(0, 7));
    AddCheckpoint replayed = LOG.growth(7, 9);
    witness.add(replayed);
    witness.add(LOG.growth(9, 20));

    assertThat(witness.add(replayed)).isEqualTo(new Answer.OtherSize(20));
    assertThat(witness.add(LOG.growth(0, 7))).isEqualTo(new Answer.OtherSize(20));
    assertThat(last()).isEqualTo(20);
  }

  @Test
  void refusesGrowthWithoutAProofOfIt() throws Exception {
    witness.add(LOG.growth(0, 7));
    List<Hash> tooLong = new ArrayList<>(LOG.proof(7, 20));
    tooLong.add(TreeHasher.empty());

    for (List<Hash> proof : List.of(List.<Hash>of(), LOG.proof(6, 20), LOG.proof(7, 21), tooLong)) {
      assertThat(witness.add(new AddCheckpoint(7, proof, LOG.checkpoint(20)))).isInstanceOf(Answer.Inconsistent.class);
    }
    assertThat(last()).isEqualTo(7);
  }

  @Test
  void refusesAForkThatTheRealKeySigned() throws Exception {
    GrowingLog fork = LOG.forkedAt(5);
    witness.add(LOG.growth(0, 7));

    assertThat(witness.add(fork.growth(7, 20))).isInstanceOf(Answer.Inconsistent.class);
    assertThat(witness.add(fork.growth(3, 20))).isEqualTo(new Answer.OtherSize(7));
    assertThat(last()).isEqualTo(7);
  }

  @Test
  void keepsTheFirstForkOfTheSameSizeAsEvidence() throws Exception {
    GrowingLog fork = LOG.forkedAt(5);
    witness.add(LOG.growth(0, 7));
    Path evidence = folder.resolve(OriginHash.of(LOG.origin()) + ".fork");

    assertThat(witness.add(LOG.growth(7, 20))).isInstanceOf(Answer.Cosigned.class);
    assertThat(evidence).doesNotExist();
    assertThat(witness.add(fork.growth(20, 20))).isInstanceOf(Answer.Inconsistent.class);
    assertThat(witness.add(LOG.forkedAt(6).growth(20, 20))).isInstanceOf(Answer.Inconsistent.class);

    assertThat(Files.readString(evidence)).isEqualTo(fork.checkpoint(20).encode());
    assertThat(last()).isEqualTo(20);
  }

  @Test
  void cosignsALogWithoutEntriesOnlyWithTheRootOfTheEmptyTree() throws Exception {
    SignedNote wrongRoot = LOG.signed(new Checkpoint(LOG.origin(), 0, LOG.root(1)));

    assertThat(witness.add(new AddCheckpoint(0, List.of(), wrongRoot))).isInstanceOf(Answer.Inconsistent.class);
    assertCosigned(witness.add(LOG.growth(0, 0)), LOG.checkpoint(0));
    assertThat(witness.add(new AddCheckpoint(0, List.of(), wrongRoot))).isInstanceOf(Answer.Inconsistent.class);
    assertCosigned(witness.add(LOG.growth(0, 0)), LOG.checkpoint(0));
    assertCosigned(witness.add(LOG.growth(0, 9)), LOG.checkpoint(9));
  }

  @Test
  void refusesAProofFromAnOldSizeOfZero() throws Exception {
    assertThat(witness.add(new AddCheckpoint(0, List.of(TreeHasher.empty()), LOG.checkpoint(7))))
        .isInstanceOf(Answer.Inconsistent.class);
  }

  @Test
  void keepsLogsApart() throws Exception {
    Witness both = keys.open(LOG, OTHER);
    both.add(LOG.growth(0, 7));

    assertCosigned(both.add(OTHER.growth(0, 3)), OTHER.checkpoint(3));
    assertCosigned(both.add(LOG.growth(7, 8)), LOG.checkpoint(8));
    assertThat(both.latest(OriginHash.of(OTHER.origin())).map(TestWitness::sizeOf)).contains(3L);
    assertThat(both.latest(OriginHash.of("example.com/third"))).isEmpty();
  }

  @Test
  void needsAStoreThatKnowsItsKeys() throws Exception {
    WitnessStore foreign = WitnessStore.open(folder, List.of());

    assertThatThrownBy(() -> new Witness(Map.of(), List.of(keys.cosigner()), foreign))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Witness(Map.of(), List.of(), foreign)).isInstanceOf(IllegalArgumentException.class);
  }

  private long last() throws IOException {
    return TestWitness.sizeOf(witness.latest(OriginHash.of(LOG.origin())).orElseThrow());
  }

  private void assertCosigned(Answer answer, SignedNote checkpoint) {
    assertThat(answer)
        .isInstanceOfSatisfying(
            Answer.Cosigned.class,
            by -> assertThat(checkpoint.with(by.signatures()).verifiedBy(keys.verifierKeys()))
                .isEqualTo(new Verified(by.signatures())));
  }
}
