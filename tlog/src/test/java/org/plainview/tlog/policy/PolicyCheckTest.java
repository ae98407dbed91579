package org.plainview.tlog.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.tlog.checkpoint.Checkpoint;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.PolicyOutcome.Accepted;
import org.plainview.tlog.policy.PolicyOutcome.Cosigned;
import org.plainview.tlog.policy.PolicyOutcome.Reason;
import org.plainview.tlog.policy.PolicyOutcome.Refused;

class PolicyCheckTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint(TestParties.ORIGIN, 42, TreeHasher.leaf(new byte[] {1}));

  private final TestParties parties = new TestParties();

  @ParameterizedTest
  @CsvSource({
    "LOG X1 X2 Y1, true",
    "LOG X2 X3 Y3, true",
    "LOG X1 X2 X3 Y1 Y2 Y3, true",
    "LOG X1 Y1 Y2 Y3, false",
    "LOG X1 X2 X3, false",
    "LOG Y1, false",
    "LOG, false"
  })
  void asksForTheQuorum(String signed, boolean accepted) throws Exception {
    Policy policy = parties.policy(PolicyTest.EXAMPLE);

    PolicyOutcome outcome = policy.check(parties.sign(CHECKPOINT, signed.split(" ")));

    if (accepted) {
      assertThat(outcome).isInstanceOf(Accepted.class);
    } else {
      assertThat(((Refused) outcome).reason()).isEqualTo(Reason.NO_QUORUM);
    }
  }

  @Test
  void saysWhoHasCosignedAndWhen() throws Exception {
    Policy policy = parties.policy("log {LOG}\nwitness one {X1}\nwitness two {X2}\nwitness pq {PQ}\nquorum one\n");

    Accepted accepted = (Accepted) policy.check(parties.sign(CHECKPOINT, "LOG", "X1", "PQ"));

    assertThat(accepted.checkpoint()).isEqualTo(CHECKPOINT);
    assertThat(accepted.logKeys()).containsExactly(parties.signer("LOG").verifierKey());
    assertThat(accepted.witnesses()).extracting(Cosigned::name).containsExactly("one", "pq");
    assertThat(accepted.witnesses()).allSatisfy(w -> assertThat(w.at()).contains(TestParties.NOW));
  }

  @Test
  void ignoresSignersThatItDoesNotList() throws Exception {
    Policy policy = parties.policy("log {LOG}\nwitness one {X1}\nquorum one\n");

    Accepted accepted = (Accepted) policy.check(parties.sign(CHECKPOINT, "LOG", "X1", "X2", "NEW-LOG"));

    assertThat(accepted.witnesses()).hasSize(1);
    assertThat(accepted.logKeys()).hasSize(1);
  }

  @Test
  void believesEitherKeyWhileALogReplacesItsKey() throws Exception {
    Policy policy = parties.policy("log {LOG}\nlog {NEW-LOG}\nlog {PQ-LOG}\nquorum none\n");

    for (String key : List.of("LOG", "NEW-LOG", "PQ-LOG")) {
      Accepted accepted = (Accepted) policy.check(parties.sign(CHECKPOINT, key));
      assertThat(accepted.logKeys()).containsExactly(parties.signer(key).verifierKey());
    }
    Accepted all = (Accepted) policy.check(parties.sign(CHECKPOINT, "LOG", "NEW-LOG", "PQ-LOG"));
    assertThat(all.logKeys()).hasSize(3);
  }

  @Test
  void refusesACheckpointThatOnlyWitnessesSigned() throws Exception {
    Policy policy = parties.policy("log {LOG}\nwitness one {X1}\nquorum one\n");

    assertRefused(policy, parties.sign(CHECKPOINT, "X1"), Reason.NOT_SIGNED_BY_LOG);
    assertRefused(policy, parties.sign(CHECKPOINT, "X2"), Reason.NOT_SIGNED_BY_LOG);
  }

  @Test
  void refusesALogThatSpeaksForAnother() throws Exception {
    Policy policy = parties.policy("log {LOG}\nlog {OTHER-LOG}\nquorum none\n");

    assertRefused(policy, parties.sign(CHECKPOINT, "OTHER-LOG"), Reason.NOT_SIGNED_BY_LOG);
  }

  @Test
  void refusesWhenOneListedSignatureIsBad() throws Exception {
    Policy policy = parties.policy("log {LOG}\nwitness one {X1}\nquorum none\n");
    NoteSignature ofAnotherTree =
        parties.signer("X1").sign(new Checkpoint(TestParties.ORIGIN, 43, CHECKPOINT.root()).text());

    SignedNote note = parties.sign(CHECKPOINT, "LOG").with(List.of(ofAnotherTree));

    assertRefused(policy, note, Reason.BAD_SIGNATURE);
  }

  @Test
  void refusesASignedTextThatIsNoCheckpoint() throws Exception {
    Policy policy = parties.policy("log {LOG}\nquorum none\n");

    assertRefused(policy, SignedNote.sign("hello\n", List.of(parties.signer("LOG"))), Reason.NOT_A_CHECKPOINT);
  }

  @Test
  void refusesExtensionLinesThatTheLogDidNotSign() throws Exception {
    Policy policy = parties.policy("log {LOG}\nlog {PQ-LOG}\nquorum none\n");
    Checkpoint extended = new Checkpoint(TestParties.ORIGIN, 42, CHECKPOINT.root(), List.of("extension"));

    assertRefused(policy, parties.sign(extended, "PQ-LOG"), Reason.UNSIGNED_EXTENSIONS);
    assertThat(policy.check(parties.sign(extended, "LOG", "PQ-LOG"))).isInstanceOf(Accepted.class);
  }

  @Test
  void refusesEverythingWhenItListsNoLog() throws Exception {
    assertRefused(Policy.parse("quorum none\n"), parties.sign(CHECKPOINT, "LOG"), Reason.NOT_SIGNED_BY_LOG);
  }

  private static void assertRefused(Policy policy, SignedNote note, Reason reason) {
    assertThat(((Refused) policy.check(note)).reason()).isEqualTo(reason);
  }
}
