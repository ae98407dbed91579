package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.SharedData;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.policy.Policy;
import org.plainview.tlog.proof.ProofOutcome;
import org.plainview.tlog.tile.DirectoryFiles;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.verify.Outcome.Verified;

/** The log that Tessera keeps as its test data, written by software nobody here wrote. */
class GoldenLogTest {

  private static final String KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

  private final Path folder = SharedData.folder("tessera-log/testdata/log");
  private final LogFiles files = new DirectoryFiles(folder);
  private final Policy policy = policy();

  private static Policy policy() {
    try {
      return Policy.parse("log " + KEY + "\nquorum none\n");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private byte[] checkpoint(int size) throws Exception {
    return Files.readAllBytes(folder.resolve("checkpoint." + size));
  }

  @Test
  void isVerifiedWhole() throws Exception {
    List<String> entries = new ArrayList<>();
    EntryCheck collect =
        (_, entry) -> {
          entries.add(new String(entry));
          return Optional.empty();
        };

    assertThat(LogVerifier.of(files, policy).check(collect).verify()).isInstanceOf(Verified.class);
    assertThat(entries).hasSize(15).startsWith("one", "two", "three");
  }

  @Test
  void isVerifiedAtEachSizeAndAsTheContinuationOfEachEarlierOne() throws Exception {
    for (int size = 0; size <= 15; size++) {
      byte[] checkpoint = checkpoint(size);
      LogFiles then =
          path -> path instanceof CheckpointFile ? Optional.of(checkpoint) : files.read(path);
      for (int earlier = 0; earlier <= size; earlier++) {
        assertThat(LogVerifier.of(then, policy).since(SignedNote.parse(checkpoint(earlier))).verify())
            .as("size %d since %d", size, earlier)
            .isInstanceOf(Verified.class);
      }
    }
  }

  @Test
  void provesEachOfItsEntries() throws Exception {
    Prover prover = new Prover(files, SignedNote.parse(checkpoint(15)));

    for (int index = 0; index < 15; index++) {
      var proof = prover.prove(index);
      assertThat(proof.check(Prover.leafHash(proof).orElseThrow(), policy)).isInstanceOf(ProofOutcome.Proven.class);
    }
    assertThat(prover.prove(2).check("three".getBytes(), policy)).isInstanceOf(ProofOutcome.Proven.class);
  }
}
