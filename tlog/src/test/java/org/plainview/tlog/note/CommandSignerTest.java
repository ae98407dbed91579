package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandSignerTest {
  private static final Duration LONG = Duration.ofSeconds(60);
  private static final byte[] MESSAGE = {1, 2, 3};
  private static final byte[] PETER = KnownNotes.key(KnownNotes.PETER_KEY).publicKey();

  @TempDir private Path folder;

  @Test
  void signsANoteWithAKeyThatOnlyOpensslHolds() throws Exception {
    assumeTrue(runs("openssl", "version"), "skipped: there is no openssl");
    Path key = folder.resolve("key.pem");
    assertThat(runs("openssl", "genpkey", "-algorithm", "ed25519", "-out", key.toString())).isTrue();
    Path der = folder.resolve("public.der");
    assertThat(runs("openssl", "pkey", "-in", key.toString(), "-pubout", "-outform", "DER", "-out", der.toString()))
        .isTrue();
    byte[] spki = Files.readAllBytes(der);
    byte[] raw = Arrays.copyOfRange(spki, spki.length - 32, spki.length);
    // openssl 3 signs Ed25519 from a file only.
    String script =
        "f=$(mktemp); cat > \"$f\"; openssl pkeyutl -sign -rawin -inkey \"$0\" -in \"$f\"; s=$?; rm \"$f\"; exit $s";

    Ed25519Signer signer =
        new Ed25519Signer("hsm.example", new CommandSigner(List.of("sh", "-c", script, key.toString()), raw, LONG));
    SignedNote note = SignedNote.sign(KnownNotes.TEXT, List.of(signer));

    assertThat(note.verifiedBy(List.of(signer.verifierKey()))).isInstanceOf(NoteVerification.Verified.class);
  }

  @Test
  void givesTheMessageToTheCommandAndTakesWhatItWrites() throws Exception {
    byte[] large = new byte[8_192];
    Arrays.fill(large, (byte) 7);

    assertThat(shell("cat", LONG).sign(large)).isEqualTo(large);
  }

  @Test
  void doesNotMindACommandThatIgnoresALongMessage() throws Exception {
    assertThat(shell("printf x", LONG).sign(new byte[1_000_000])).containsExactly('x');
  }

  @Test
  void refusesACommandThatFails() {
    assertThatThrownBy(() -> shell("cat; exit 3", LONG).sign(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("code 3");
  }

  @Test
  void refusesACommandThatSaysNothing() {
    assertThatThrownBy(() -> shell("true", LONG).sign(MESSAGE)).isInstanceOf(IOException.class);
  }

  @Test
  void refusesACommandThatNeverStopsTalking() {
    assertThatThrownBy(() -> shell("exec cat /dev/zero", LONG).sign(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("more than a signature");
  }

  @Test
  void endsACommandThatTakesTooLongAndItsChildren() throws Exception {
    Path childId = folder.resolve("child");
    CommandSigner slow = shell("sleep 600 & echo $! > " + childId + "; wait", Duration.ofSeconds(3));

    assertThatThrownBy(() -> slow.sign(MESSAGE)).isInstanceOf(IOException.class).hasMessageContaining("longer");

    long child = Long.parseLong(Files.readString(childId).strip());
    ProcessHandle.of(child).ifPresent(handle -> handle.onExit().join());
  }

  @Test
  void endsACommandThatHasWrittenItsSignatureButDoesNotEnd() {
    assertThatThrownBy(() -> shell("printf x; exec >&-; exec sleep 600", Duration.ofSeconds(3)).sign(MESSAGE))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("longer");
  }

  @Test
  void saysThatACommandIsNotThere() {
    CommandSigner none = new CommandSigner(List.of(folder.resolve("none").toString()), PETER, LONG);

    assertThatThrownBy(() -> none.sign(MESSAGE)).isInstanceOf(IOException.class);
  }

  @Test
  void aSignerPassesNoAnswerOnThatIsNotItsSignature() {
    Ed25519Signer signer = new Ed25519Signer("PeterNeumann", shell("printf %064d 0", LONG));

    assertThatThrownBy(() -> signer.sign(KnownNotes.TEXT))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not its signature");
  }

  private static CommandSigner shell(String script, Duration limit) {
    return new CommandSigner(List.of("sh", "-c", script), PETER, limit);
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }
}
