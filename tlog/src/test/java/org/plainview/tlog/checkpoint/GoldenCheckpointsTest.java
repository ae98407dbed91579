package org.plainview.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.VerifierKey;

/** The checkpoints of Tessera's golden log, beside the project when they are there. */
class GoldenCheckpointsTest {
  private static final String KEY = "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15})
  void verifiesEveryCheckpointOfTheGoldenLog(int size) throws Exception {
    byte[] file = Files.readAllBytes(folder().resolve("checkpoint." + size));
    SignedNote note = SignedNote.parse(file);

    assertThat(note.verifiedBy(List.of(VerifierKey.parse(KEY)))).isInstanceOf(NoteVerification.Verified.class);
    Checkpoint checkpoint = Checkpoint.parse(note.text());
    assertThat(checkpoint.origin()).isEqualTo("example.com/log/testdata");
    assertThat(checkpoint.size()).isEqualTo(size);
    assertThat(checkpoint.root().equals(TreeHasher.empty())).isEqualTo(size == 0);
    assertThat(new SignedNote(checkpoint.text(), note.signatures()).encode()).isEqualTo(note.encode());
  }

  private static Path folder() {
    Path found = null;
    for (Path at = Path.of("").toAbsolutePath(); at != null && found == null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data/tessera-log/testdata/log");
      found = Files.isDirectory(candidate) ? candidate : null;
    }
    assumeTrue(found != null, "skipped: ../shared/data/tessera-log is not beside the project");
    return found;
  }
}
