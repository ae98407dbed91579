package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.Ed25519Signer;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.verify.Outcome.Damaged;
import org.plainview.tlog.verify.Outcome.Refused;
import org.plainview.tlog.verify.Outcome.Verified;

class CheckpointTrustTest {

  private static void assertRefused(Outcome outcome, String reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason()).contains(reason));
  }

  @Test
  void aCheckpointByAnotherKeyIsRefused() throws Exception {
    TestLog log = TestLog.of(10);
    SigningKey other = SigningKey.generate(TestLog.ORIGIN, SignatureType.ED25519, new SecureRandom());
    log.publish(TestLog.signed(10, TreeHasher.empty(), new Ed25519Signer(TestLog.ORIGIN, other)));

    assertRefused(log.verifier().verify(), "Nobody whom the policy lists has signed");
  }

  @Test
  void aCheckpointThatTheWitnessHasNotSeenIsRefused() throws Exception {
    TestLog log = TestLog.of(10);
    SignedNote whole = log.checkpoint();
    log.publish(new SignedNote(whole.text(), whole.signatures().subList(0, 1)));

    assertRefused(log.verifier().verify(), "quorum");
  }

  @Test
  void aCheckpointThatIsNoNoteIsRefused() throws Exception {
    TestLog log = TestLog.of(10);
    log.put(TestLog.path("checkpoint"), TestLog.bytes("nothing"));

    assertRefused(log.verifier().verify(), "The checkpoint cannot be read");
  }

  @Test
  void aSignedRootOfAnEmptyLogMustBeTheEmptyOne() throws Exception {
    TestLog log = new TestLog();
    Hash another = TreeHasher.leaf(TestLog.bytes("entry"));
    log.publish(TestLog.checkpoint(0, another));

    assertThat(log.verifier().verify()).isInstanceOf(Damaged.class);
  }

  @Test
  void aLogThatContinuesTheEarlierCheckpointIsVerified() throws Exception {
    for (int size : List.of(0, 1, 255, 256, 700, 5_000)) {
      assertThat(TestLog.of(5_000).verifier().since(TestLog.of(size).checkpoint()).verify())
          .as("since size %d", size)
          .isInstanceOf(Verified.class);
    }
  }

  @Test
  void anOldCheckpointPutBackIsFoundByTheNewerOne() throws Exception {
    TestLog log = TestLog.of(300);
    SignedNote old = log.checkpoint();
    log.append(TestLog.entries(300, 400));
    SignedNote newer = log.checkpoint();
    log.publish(old);

    assertThat(log.verifier().since(newer).verify()).isInstanceOfSatisfying(Damaged.class, damaged -> {
      assertThat(damaged.index()).isEqualTo(300);
      assertThat(damaged.span()).isEqualTo(100);
      assertThat(damaged.file().text()).isEqualTo("checkpoint");
    });
  }

  @Test
  void anOldCheckpointPutBackIsFoundByTheTilesThatItDoesNotCover() throws Exception {
    TestLog log = TestLog.of(300);
    SignedNote old = log.checkpoint();
    assertThat(Unpublished.tile(log, 300)).isEmpty();
    log.append(TestLog.entries(300, 301));
    log.publish(old);

    assertThat(log.verifier().verify()).isInstanceOf(Verified.class);
    assertThat(Unpublished.tile(log, 300)).contains(new TileFile(0, 1, 45));
  }

  @Test
  void aHistoryThatWasSignedTwiceIsFoundByTheEarlierCheckpoint() throws Exception {
    SignedNote seen = TestLog.of(500).checkpoint();
    TestLog fork = forked(900, 17);
    TestLog sameSize = forked(500, 17);

    assertThat(fork.verifier().verify()).as("by itself it is a good log").isInstanceOf(Verified.class);
    for (TestLog log : List.of(fork, sameSize)) {
      assertThat(log.verifier().since(seen).verify()).isInstanceOfSatisfying(Damaged.class, damaged -> {
        assertThat(damaged.problem()).contains("two histories");
        assertThat(damaged.index()).isZero();
        assertThat(damaged.span()).isEqualTo(500);
      });
    }
    assertThat(forked(900, 600).verifier().since(seen).verify()).isInstanceOf(Verified.class);
  }

  @Test
  void anEarlierCheckpointMustBeOfTheSameLogAndAcceptedItself() throws Exception {
    SignedNote whole = TestLog.of(5).checkpoint();
    SignedNote unseen = new SignedNote(whole.text(), whole.signatures().subList(0, 1));

    assertRefused(TestLog.of(10).verifier().since(unseen).verify(), "Of the earlier checkpoint:");
  }

  private static TestLog forked(int size, int changed) throws IOException {
    TestLog log = new TestLog();
    List<byte[]> entries = new ArrayList<>(TestLog.entries(0, size));
    entries.set(changed, TestLog.bytes("another"));
    log.append(entries);
    return log;
  }
}
