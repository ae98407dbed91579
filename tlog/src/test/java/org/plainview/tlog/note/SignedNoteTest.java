package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignedNoteTest {

  @Test
  void signsLikeGoByteForByte() throws Exception {
    SigningKey peter = SigningKey.parse(KnownNotes.PETER_SECRET);

    SignedNote note = SignedNote.sign(KnownNotes.TEXT, List.of(new Ed25519Signer("PeterNeumann", peter)));

    assertThat(note.encode()).isEqualTo(KnownNotes.PETER_NOTE);
  }

  @Test
  void readsTheExampleOfTheSpecificationAndSplitsAtTheLastBlankLine() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.QUASIMODO_NOTE);

    assertThat(note.text()).endsWith("sole:\n\ned \u00e8 subito sera.\n");
    NoteSignature only = note.signatures().getFirst();
    assertThat(note.signatures()).hasSize(1);
    assertThat(only.keyName()).isEqualTo("quasimodo.example/salvatore");
    assertThat(only.keyId()).isEqualTo(0x367ba04b);
    assertThat(only.bytes()).hasSize(64);
    assertThat(note.encode()).isEqualTo(KnownNotes.QUASIMODO_NOTE);
  }

  @Test
  void readsBytesAsItReadsText() throws Exception {
    assertThat(SignedNote.parse(KnownNotes.QUASIMODO_NOTE.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(SignedNote.parse(KnownNotes.QUASIMODO_NOTE));
  }

  @Test
  void aTextMayEndInBlankLines() throws Exception {
    SignedNote note = new SignedNote("a\n\n\n", SignedNote.parse(KnownNotes.PETER_NOTE).signatures());

    assertThat(SignedNote.parse(note.encode())).isEqualTo(note);
  }

  @Test
  void addsSignaturesAndReplacesThoseOfTheSameKey() throws Exception {
    SignedNote peter = SignedNote.parse(KnownNotes.PETER_NOTE);
    NoteSignature enoch = NoteSignature.parseLines(KnownNotes.ENOCH_LINE).getFirst();
    NoteSignature again = new NoteSignature("PeterNeumann", 0xc74f20a3, new byte[] {1});
    NoteSignature otherId = new NoteSignature("PeterNeumann", 7, new byte[] {2});

    SignedNote merged = peter.with(List.of(enoch, again, otherId));

    assertThat(merged.signatures()).containsExactly(again, enoch, otherId);
    assertThat(merged.text()).isEqualTo(peter.text());
  }

  @Test
  void cannotBeMadeOfWhatItCouldNotRead() throws Exception {
    List<NoteSignature> signatures = SignedNote.parse(KnownNotes.PETER_NOTE).signatures();

    assertThatThrownBy(() -> new SignedNote("no newline", signatures)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignedNote("a\rb\n", signatures)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignedNote("a\n", List.of())).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SignedNote("a".repeat(SignedNote.MAX_BYTES) + "\n", signatures))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteSignature("a b", 0, new byte[1])).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NoteSignature("a", 0, new byte[0])).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSignatureKeepsItsBytesToItself() {
    byte[] bytes = {1, 2, 3};
    NoteSignature signature = new NoteSignature("a", 1, bytes);

    bytes[0] = 9;
    signature.bytes()[1] = 9;

    assertThat(signature.bytes()).containsExactly(1, 2, 3);
  }
}
