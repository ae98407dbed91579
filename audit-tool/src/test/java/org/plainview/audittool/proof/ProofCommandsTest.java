package org.plainview.audittool.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.audittool.Ran;
import org.plainview.audittool.TestLog;
import org.plainview.tlog.merkle.TreeHasher;

class ProofCommandsTest {

  @TempDir private Path folder;
  @TempDir private Path other;
  private Path policy;
  private Path proof;
  private TestLog log;

  @BeforeEach
  void aLog() throws Exception {
    log = TestLog.of(folder, 300);
    policy = TestLog.policyFile(other);
    proof = other.resolve("7.tlog-proof");
  }

  private Ran prove(Object index) {
    return Ran.of("prove", index, "--log", folder, "--out", proof);
  }

  private Path entry(int index) throws Exception {
    return Files.write(other.resolve("entry-" + index), TestLog.leaf(index));
  }

  @Test
  void whatProveWritesCheckBelieves() {
    Ran prove = prove(7);
    Ran check = Ran.of("check", proof, "--policy", policy);

    assertThat(prove.code()).as(prove.toString()).isZero();
    assertThat(prove.out().strip()).isEqualTo(proof.toString());
    assertThat(check.code()).as(check.toString()).isZero();
    assertThat(check.out())
        .startsWith("PROVEN: the hash " + TreeHasher.leaf(TestLog.leaf(7)) + " is that of entry 7 (the entry itself was")
        .contains("plainview.example/audit with 300 entries")
        .contains("cosigned by oversight at 2026-11-25T19:00:00Z");
  }

  @Test
  void theProofDoesNotHoldTheEntry() throws Exception {
    prove(7);

    assertThat(Files.readString(proof)).doesNotContain("cam-7").startsWith("c2sp.org/tlog-proof@v1\nextra ");
  }

  @Test
  void theEntryIsCheckedByteForByte() throws Exception {
    prove(7);

    Ran right = Ran.of("check", proof, "--policy", policy, "--entry", entry(7));
    Ran another = Ran.of("check", proof, "--policy", policy, "--entry", entry(8));
    Path edited = Files.writeString(other.resolve("edited"), new String(TestLog.leaf(7)) + "\n");
    Ran newline = Ran.of("check", proof, "--policy", policy, "--entry", edited);

    assertThat(right.code()).isZero();
    assertThat(right.out()).startsWith("PROVEN: the content of " + other.resolve("entry-7") + " is entry 7 of ");
    assertThat(another.code()).isEqualTo(1);
    assertThat(another.out()).startsWith("NOT PROVEN: the content of ").doesNotContain("newline");
    assertThat(newline.code()).isEqualTo(1);
    assertThat(newline.out()).contains("The file ends in a newline");
  }

  @Test
  void aProofThatNamesAnotherHashProvesNothing() throws Exception {
    prove(7);
    Path mixed = other.resolve("mixed");
    String of7 = Files.readString(proof);
    prove(8);
    String of8 = Files.readString(proof);
    Files.writeString(mixed, of7.replace(of7.lines().toList().get(1), of8.lines().toList().get(1)));

    assertThat(Ran.of("check", mixed, "--policy", policy).code()).isEqualTo(1);
    assertThat(Ran.of("check", mixed, "--policy", policy, "--entry", entry(7)).code())
        .as("what nobody vouches for is not asked when the entry is there")
        .isZero();
  }

  @Test
  void aProofByOtherSoftwareNeedsTheEntryOrItsHash() throws Exception {
    prove(7);
    String text = Files.readString(proof);
    Path plain = Files.writeString(other.resolve("plain"), text.replace(text.lines().toList().get(1) + "\n", ""));

    Ran alone = Ran.of("check", plain, "--policy", policy);
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("does not say which entry it is about: give --entry FILE or --leaf-hash BASE64");
    assertThat(Ran.of("check", plain, "--policy", policy, "--entry", entry(7)).code()).isZero();
    String hash = TreeHasher.leaf(TestLog.leaf(7)).base64();
    assertThat(Ran.of("check", plain, "--policy", policy, "--leaf-hash", hash).code()).isZero();
    assertThat(Ran.of("check", plain, "--policy", policy, "--leaf-hash", "no").err()).contains("'no' is not a hash");
    assertThat(Ran.of("check", plain, "--policy", policy, "--leaf-hash", hash, "--entry", plain).code()).isEqualTo(2);
  }

  @Test
  void aProofThatThePolicyDoesNotTrustIsRefused() throws Exception {
    prove(7);
    Path unseen = other.resolve("unseen");
    Files.writeString(unseen, Files.readString(proof).replaceFirst("— oversight.example .*\n", ""));

    Ran ran = Ran.of("check", unseen, "--policy", policy);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).startsWith("REFUSED: The quorum oversight has not cosigned.");
  }

  @Test
  void anEntryThatIsNotThereCannotBeProven() {
    for (Object index : new Object[] {300, -1}) {
      Ran ran = Ran.of("prove", "--log", folder, "--out", proof, "--", index);

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("The log has no entry " + index);
    }
    assertThat(prove("seven").err()).contains("seven");
    assertThat(proof).doesNotExist();
  }

  @Test
  void aDamagedLogProvesNothing() throws Exception {
    byte[] tile = Files.readAllBytes(log.file("tile/0/000"));
    tile[0] ^= 1;
    Files.write(log.file("tile/0/000"), tile);

    Ran ran = prove(7);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("do not have the root of its checkpoint").doesNotContain("\tat ");
  }

  @Test
  void anEntryThatWasChangedIsNotWritten() throws Exception {
    log.rewrite("tile/entries/000", entries -> entries.set(7, TestLog.leaf(8)));
    Path entry = other.resolve("entry");

    Ran ran = Ran.of("prove", 7, "--log", folder, "--out", proof, "--entry", entry);

    assertThat(ran.err()).contains("is not the one that was logged");
    assertThat(entry).doesNotExist();
  }
}
