package org.plainview.audit.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.audit.log.Instance;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestLog;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.TileHashes;
import org.plainview.tlog.verify.LogVerifier;
import org.plainview.tlog.verify.Outcome;
import org.plainview.tlog.witness.AddCheckpoint;
import org.plainview.tlog.witness.WitnessClient;
import org.plainview.tlog.witness.WitnessOutcome;

/** Another history of the log, made by somebody who has its real key, and who notices. */
class ForkedLogIT extends OwnLog {

  private static final int SIZE = 300;

  private TestWitness witness;
  private Path policyFile;
  private LogInstance instance;
  private TestLog forkFiles;
  private TestDatabase forkDatabase;

  @BeforeEach
  void publishSomeEntries() throws Exception {
    witness = closing(TestWitness.start("w1", files.key().verifierKey()));
    policyFile =
        Files.writeString(
            files.keyFile().resolveSibling("policy"),
            TestWitness.policy(1, List.of(files.key().verifierKey()), witness).text());
    instance = open(setup().policy(policyFile));
    acknowledged.append(instance.log(), SIZE);
    instance.publish();
    forkFiles =
        new TestLog(
            files.folder().resolveSibling("fork"),
            files.keyFile(),
            files.key(),
            files.exportKeyFile(),
            files.exportKey());
    forkDatabase = closing(Instance.database());
  }

  @ParameterizedTest
  @CsvSource({
    "300, It refuses (422): The log has signed another root of the same size",
    "299, It has seen a log of 300 entries and does not go back",
    "700, It refuses (422): The proof does not show that the log only grew"
  })
  void theWitnessDoesNotCosignIt(int size, String problem) throws Exception {
    LogInstance fork = open(LogSetup.of(forkDatabase, forkFiles).policy(policyFile));
    new Acknowledged().append(fork.log(), size);

    fork.check().requireIntact();
    fork.publish();

    assertThat(fork.published().view().state()).isEqualTo("WAITING_FOR_WITNESSES");
    assertThat(fork.published().witnesses())
        .singleElement()
        .satisfies(state -> assertThat(state.problem()).startsWith(problem));
    assertThat(forkFiles.folder().resolve("checkpoint")).as("a checkpoint of the fork").doesNotExist();
  }

  @Test
  void theWitnessDoesNotCosignAnOldCheckpointAgain() throws Exception {
    SignedNote old = seen();
    acknowledged.append(instance.log(), 10);
    instance.publish();
    WitnessClient client =
        new WitnessClient(
            witness.url(), List.of(witness.verifierKey()), HttpClient.newHttpClient(), Duration.ofSeconds(10));
    TileHashes hashes = new TileHashes(new DirectoryFiles(files.folder()), SIZE);

    assertThat(client.add(new AddCheckpoint(0, Proofs.consistency(0, SIZE, hashes), old)))
        .isEqualTo(new WitnessOutcome.Behind(310));
    assertThat(client.cosign(old, hashes)).isEqualTo(new WitnessOutcome.Behind(310));
  }

  @ParameterizedTest
  @CsvSource({
    "300, The log has been rewritten: its key has signed two histories",
    "700, The log has been rewritten: its key has signed two histories",
    "299, 'The earlier checkpoint has 300 entries, this one only 299'"
  })
  void theVerifierSeesItWithAnEarlierCheckpoint(int size, String problem) throws Exception {
    publishFork(size);
    LogVerifier verifier = LogVerifier.of(new DirectoryFiles(forkFiles.folder()), files.policy());

    assertThat(verifier.verify()).as("of the fork alone").isInstanceOf(Outcome.Verified.class);
    assertThat(verifier.since(seen()).verify())
        .isInstanceOfSatisfying(Outcome.Damaged.class, damaged -> assertThat(damaged.problem()).startsWith(problem));
  }

  @Test
  void theStartOfTheServiceSeesItsCheckpointInTheFolder() throws Exception {
    SignedNote forged = publishFork(SIZE);
    Files.writeString(files.folder().resolve("checkpoint"), forged.encode());

    assertThatExceptionOfType(DamagedLogException.class)
        .isThrownBy(() -> open(setup()).publisher().start())
        .withMessageStartingWith("The log's key has signed two histories of 300 entries");
  }

  @Test
  void theStartOfTheServiceSeesItsCheckpointWhereverItIs() throws Exception {
    SignedNote forged = publishFork(SIZE);
    Files.writeString(files.folder().resolve("checkpoint"), forged.encode());
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement("UPDATE publication SET note = ?")) {
      statement.setString(1, forged.encode());
      statement.execute();
    }

    assertThatExceptionOfType(DamagedLogException.class)
        .isThrownBy(() -> open(setup()).publisher().start())
        .withMessageStartingWith("One of the entries 0 to 299 (checkpoint): The log has been rewritten");
  }

  /** Publishes it as somebody would whom no witness watches, and returns its checkpoint. */
  private SignedNote publishFork(int size) throws Exception {
    LogInstance fork = open(LogSetup.of(forkDatabase, forkFiles));
    new Acknowledged().append(fork.log(), size);
    fork.publish();
    return fork.tree().publication().orElseThrow().note();
  }
}
