package org.plainview.tlog.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.tile.LogFiles;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.verify.Outcome.Incomplete;
import org.plainview.tlog.verify.Outcome.Verified;

class LogVerifierTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 70_000})
  void aLogOfAnySizeIsVerifiedEntryByEntry(int size) throws Exception {
    List<Long> seen = new ArrayList<>();
    EntryCheck inOrder =
        (index, entry) -> {
          seen.add(index);
          return new String(entry).equals("entry " + index) ? Optional.empty() : Optional.of("Another entry");
        };

    Outcome outcome = TestLog.of(size).verifier().check(inOrder).verify();

    assertThat(outcome).isInstanceOfSatisfying(Verified.class, verified -> {
      assertThat(verified.checkpoint().checkpoint().size()).isEqualTo(size);
      assertThat(verified.checkpoint().witnesses()).extracting("name").containsExactly("oversight");
      assertThat(verified.entriesChecked()).isTrue();
    });
    assertThat(seen).isEqualTo(LongStream.range(0, size).boxed().toList());
  }

  @Test
  void progressRisesToTheSizeOfTheLog() throws Exception {
    List<Long> done = new ArrayList<>();

    TestLog.of(1000).verifier().parallel(3).progress((reached, total) -> {
      assertThat(total).isEqualTo(1000);
      done.add(reached);
    }).verify();

    assertThat(done).containsExactly(256L, 512L, 768L, 1000L);
  }

  @Test
  void fullTilesServeWhereThePartialOnesAreGone() throws Exception {
    TestLog log = TestLog.of(300);
    SignedNote checkpoint = log.checkpoint();
    log.append(TestLog.entries(300, 512));
    log.publish(checkpoint);
    log.remove("tile/0/001.p/44");
    log.remove("tile/entries/001.p/44");

    assertThat(log.verifier().verify()).isInstanceOf(Verified.class);
  }

  @Test
  void withoutEntriesOnlyHashesAreVerifiedAndTheOutcomeSaysSo() throws Exception {
    TestLog log = TestLog.of(300);
    log.remove("tile/entries/000");

    assertThat(log.verifier().entries(Entries.SKIP).verify())
        .isInstanceOfSatisfying(Verified.class, verified -> assertThat(verified.entriesChecked()).isFalse());
    assertThat(log.verifier().verify()).isEqualTo(new Incomplete(0, TestLog.path("tile/entries/000")));
  }

  @Test
  void entriesAreReadWhereTheLogShowsThem() throws Exception {
    TestLog log = TestLog.of(300);
    LogFiles closed =
        path -> {
          if (path instanceof BundleFile) {
            throw new ForbiddenFileException("not for you");
          }
          return log.read(path);
        };

    assertThat(log.verifier().entries(Entries.READ_IF_ALLOWED).verify())
        .isInstanceOfSatisfying(Verified.class, verified -> assertThat(verified.entriesChecked()).isTrue());
    assertThat(LogVerifier.of(closed, TestLog.policy()).entries(Entries.READ_IF_ALLOWED).verify())
        .isInstanceOfSatisfying(Verified.class, verified -> assertThat(verified.entriesChecked()).isFalse());
  }

  @Test
  void everyFileThatIsMissingIsNamedWithTheFirstEntryThatItIsAbout() throws Exception {
    TestLog small = TestLog.of(1000);
    for (LogPath path : small.paths()) {
      assertMissing(small, path);
    }
    TestLog large = TestLog.of(70_000);
    for (String path : List.of("tile/2/000.p/1", "tile/1/000", "tile/1/001.p/17", "tile/0/255", "tile/entries/272")) {
      assertMissing(large, TestLog.path(path));
    }
  }

  private static void assertMissing(TestLog log, LogPath path) throws Exception {
    LogFiles files = asked -> asked.equals(path) ? Optional.empty() : log.read(asked);
    long first =
        switch (path) {
          case TileFile tile -> tile.index() << 8 * (tile.level() + 1);
          case BundleFile bundle -> bundle.index() * 256;
          case CheckpointFile _ -> 0;
        };

    assertThat(LogVerifier.of(files, TestLog.policy()).verify()).isEqualTo(new Incomplete(first, path));
  }
}
