package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.merkle.SharedData;
import org.plainview.tlog.note.NoteVerification.Verified;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.TileHashes;

/** A log that another implementation wrote, cosigned from its own checkpoints and tiles. */
class TesseraLogTest {
  private static final String ORIGIN = "example.com/log/testdata";
  private static final String KEY = ORIGIN + "+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";
  private static final int LAST = 15;

  private final Path log = SharedData.folder("tessera-log").resolve("testdata/log");
  @TempDir Path folder;
  private TestWitness keys;
  private WitnessServer server;

  @BeforeEach
  void start() throws Exception {
    keys = TestWitness.in(folder);
    Witness witness =
        new Witness(Map.of(ORIGIN, List.of(VerifierKey.parse(KEY))), List.of(keys.cosigner()), keys.store());
    server = WitnessServer.start(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), witness);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void isCosignedAtEverySizeAsItGrew() throws Exception {
    WitnessClient client = client();

    for (int size = 0; size <= LAST; size++) {
      assertCosigned(client, size);
    }
    assertThat(keys.store().latest(ORIGIN).map(TestWitness::sizeOf)).contains((long) LAST);
  }

  @Test
  void isCosignedAfterGrowthFromAnySizeToAnyOther() throws Exception {
    for (int from = 1; from < LAST; from++) {
      TestWitness fresh = new TestWitness(folder.resolve("from-" + from), keys.keys());
      Witness witness =
          new Witness(Map.of(ORIGIN, List.of(VerifierKey.parse(KEY))), List.of(fresh.cosigner()), fresh.store());
      witness.add(new AddCheckpoint(0, List.of(), checkpoint(from)));

      int to = from + 1 + (from * 7) % (LAST - from);
      List<Hash> proof =
          Proofs.consistency(from, to, hashes(to));
      assertThat(witness.add(new AddCheckpoint(from, proof, checkpoint(to)))).isInstanceOf(Answer.Cosigned.class);
    }
  }

  @Test
  void isNotTakenBackToAnOlderCheckpoint() throws Exception {
    WitnessClient client = client();
    assertCosigned(client, 12);

    assertThat(client.cosign(checkpoint(9), hashes(9))).isEqualTo(new WitnessOutcome.Behind(12));
  }

  private void assertCosigned(WitnessClient client, int size) throws Exception {
    assertThat(client.cosign(checkpoint(size), hashes(size)))
        .isInstanceOfSatisfying(
            WitnessOutcome.Cosigned.class,
            by -> assertThat(keys.verifierKeys())
                .as("a cosignature at size %d", size)
                .allMatch(key -> cosigned(size, by).isBy(key)));
  }

  private Verified cosigned(int size, WitnessOutcome.Cosigned by) {
    return (Verified) checkpoint(size).with(by.signatures()).verifiedBy(keys.verifierKeys());
  }

  private WitnessClient client() {
    return new WitnessClient(
        TestWitness.uri(server), keys.verifierKeys(), HttpClient.newHttpClient(), Duration.ofMinutes(1));
  }

  private SignedNote checkpoint(int size) {
    try {
      return SignedNote.parse(Files.readString(log.resolve("checkpoint." + size)));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private TileHashes hashes(int size) {
    return new TileHashes(new DirectoryFiles(log), size);
  }
}
