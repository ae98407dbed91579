package org.plainview.audittool.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.Ran;
import org.plainview.audittool.TestLog;

class VerifyCommandTest {
  private static final int SIZE = 1000;

  @TempDir private Path folder;
  @TempDir private Path other;
  private Path policy;
  private TestLog log;

  @BeforeEach
  void aLog() throws Exception {
    log = TestLog.of(folder, SIZE);
    policy = TestLog.policyFile(other);
  }

  private Ran verify(Object... more) {
    List<Object> arguments = new ArrayList<>(List.of("verify", folder, "--policy", policy));
    arguments.addAll(List.of(more));
    return Ran.of(arguments.toArray());
  }

  private static void assertNo(Ran ran, String... parts) {
    assertThat(ran.code()).as(ran.toString()).isEqualTo(1);
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.out()).contains(parts);
  }

  @Test
  void aGoodLogIsVerifiedInOneLine() {
    Ran ran = verify();

    assertThat(ran.code()).as(ran.toString()).isZero();
    assertThat(ran.out().lines()).hasSize(1);
    assertThat(ran.out())
        .startsWith("VERIFIED: plainview.example/audit with 1000 entries and the root ")
        .endsWith("every entry and hash was checked; cosigned by oversight at 2026-11-25T19:00:00Z.\n");
  }

  @Test
  void withoutEntriesTheVerdictSaysSo() throws Exception {
    Files.delete(log.file("tile/entries/000"));

    assertThat(verify("--no-entries").out()).contains("HASHES ONLY, no entry was read");
    assertNo(verify(), "INCOMPLETE: the file tile/entries/000 is missing; what it holds begins at entry 0.");
  }

  @Test
  void anEditedEntryIsNamed() throws Exception {
    log.rewrite("tile/entries/002", entries -> entries.set(7, TestLog.leaf(99_999)));

    assertNo(verify(), "DAMAGED: the first bad one is entry 519.", "(tile/entries/002)");
  }

  @Test
  void aDeletedEntryIsNamed() throws Exception {
    log.rewrite("tile/entries/001", entries -> entries.remove(4));

    assertNo(verify(), "the first bad one is entry 260.");
  }

  @Test
  void entriesThatChangedPlacesAreNamed() throws Exception {
    log.rewrite("tile/entries/000", entries -> Collections.swap(entries, 200, 100));

    assertNo(verify(), "the first bad one is entry 100.");
  }

  @Test
  void aLogThatIsCutOffIsNamed() throws Exception {
    log.rewrite("tile/entries/003.p/232", entries -> entries.subList(230, 232).clear());

    assertNo(verify(), "the first bad one is entry 998. The file ends before this entry.");
  }

  @Test
  void aBackDatedEntryIsNamedWhereItWasWritten() throws Exception {
    log.rewrite("tile/entries/002", entries -> entries.set(7, TestLog.leaf(519, TestLog.recorded(3))));

    assertNo(verify(), "the first bad one is entry 519.");
  }

  @Test
  void aBackDatedEntryIsNamedEvenWhereTheLogSignedIt() throws Exception {
    Path signed = Files.createDirectory(other.resolve("signed"));
    TestLog backDated = new TestLog(signed);
    List<byte[]> entries = new ArrayList<>(IntStream.range(0, SIZE).mapToObj(TestLog::leaf).toList());
    entries.set(519, TestLog.leaf(519, TestLog.recorded(3)));
    backDated.append(entries);

    assertNo(
        Ran.of("verify", signed, "--policy", policy),
        "the first bad one is entry 519. The entry is back-dated: it was recorded at 2026-11-25T19:00:03.123456Z");
    assertThat(Ran.of("verify", signed, "--policy", policy, "--any-entries").code()).isZero();
  }

  @Test
  void anEntryThatIsNoLeafIsNamedEvenWhereTheLogSignedIt() throws Exception {
    log.append(List.of("{}".getBytes()));

    assertNo(verify(), "the first bad one is entry 1000. The entry is not a leaf of Plainview's log");
  }

  @Test
  void aFlippedByteIsNamedAtEachLevel() throws Exception {
    flip("tile/0/001", 5 * 32);
    assertNo(verify(), "the first bad one is entry 261.", "(tile/0/001)");
    flip("tile/0/001", 5 * 32);

    flip("tile/1/000.p/3", 64);
    assertNo(verify(), "the first bad one is one of the entries 512 to 767.", "(tile/1/000.p/3)");
  }

  private void flip(String path, int at) throws Exception {
    byte[] content = Files.readAllBytes(log.file(path));
    content[at] ^= 1;
    Files.write(log.file(path), content);
  }

  @Test
  void anOldCheckpointBesideNewerTilesIsNamedByTheFirstEntryThatItHides() throws Exception {
    byte[] old = Files.readAllBytes(log.file("checkpoint"));
    log.append(List.of(TestLog.leaf(SIZE), TestLog.leaf(SIZE + 1)));
    Path seen = Files.copy(log.file("checkpoint"), other.resolve("seen"));
    Files.write(log.file("checkpoint"), old);

    assertNo(verify(), "the first bad one is one of the entries 1000 to 1001", "older checkpoint", "--growing");
    assertThat(verify("--growing").code()).isZero();
    assertNo(verify("--growing", "--since", seen), "one of the entries 1000 to 1001");
  }

  @Test
  void aForkThatTheLogSignedIsFoundByAnEarlierCheckpoint() throws Exception {
    Path forked = Files.createDirectory(other.resolve("fork"));
    Path seen = Files.copy(log.file("checkpoint"), other.resolve("seen"));
    TestLog fork = new TestLog(forked);
    fork.append(IntStream.range(1, SIZE + 100).mapToObj(TestLog::leaf).toList());

    assertThat(Ran.of("verify", forked, "--policy", policy).code()).isZero();
    assertNo(Ran.of("verify", forked, "--policy", policy, "--since", seen), "two histories");
    assertThat(verify("--since", seen).code()).isZero();
  }

  @Test
  void aCheckpointThatThePolicyDoesNotTrustIsRefused() throws Exception {
    List<String> lines = Files.readAllLines(log.file("checkpoint"));
    Files.write(log.file("checkpoint"), lines.subList(0, 5));
    assertNo(verify(), "REFUSED: The quorum oversight has not cosigned.");

    Path strangers = Files.createDirectory(other.resolve("strangers"));
    Ran.of("keygen", "--name", TestLog.ORIGIN, "--kind", "log", "--out", strangers.resolve("key"));
    String stranger = Ran.of("vkey", strangers.resolve("key")).out();
    Path policyOfStrangers = Files.writeString(strangers.resolve("policy"), "log " + stranger + "quorum none\n");
    assertNo(
        Ran.of("verify", folder, "--policy", policyOfStrangers), "REFUSED: Nobody whom the policy lists has signed.");
  }

  @Test
  void aMissingTileIsNamed() throws Exception {
    Files.delete(log.file("tile/0/002"));

    assertNo(verify(), "INCOMPLETE: the file tile/0/002 is missing; what it holds begins at entry 512.");
  }

  @Test
  void aFolderWithoutALogCannotBeVerified() throws Exception {
    Ran ran = Ran.of("verify", other, "--policy", policy);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("There is no log at " + other).doesNotContain("\tat ");
  }

  @Test
  void anEmptyLogIsALog() throws Exception {
    Path empty = Files.createDirectory(other.resolve("empty"));
    new TestLog(empty);

    assertThat(Ran.of("verify", empty, "--policy", policy).out()).startsWith("VERIFIED").contains("with 0 entries");
  }

  @Test
  void progressIsToldFromTimeToTime() {
    StringWriter err = new StringWriter();
    long[] seconds = {0};
    ProgressLines lines = new ProgressLines(new PrintWriter(err), () -> seconds[0] * 1_000_000_000L);

    for (long done : Arrays.asList(256L, 512L, 768L, 1000L)) {
      seconds[0] += 3;
      lines.reached(done, 1000);
    }

    assertThat(err.toString().lines())
        .containsExactly("512 of 1000 entries verified (51 %)", "1000 of 1000 entries verified (100 %)");
  }
}
