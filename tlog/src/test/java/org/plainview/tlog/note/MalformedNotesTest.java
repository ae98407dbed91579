package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ID} stands for base64 of an id and a signature byte, {@code DASH} for the em dash. */
class MalformedNotesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\nDASH key ID\n",
        "text\n\nDASH key ID",
        "text\n\nDASH key ID\n\n",
        "text\n\nDASH key ID\n\nDASH key ID",
        "text\n\nDASH key ID\nmore\n",
        "text\n\n- key ID\n",
        "text\n\n\u2013 key ID\n",
        "text\n\nDASHkey ID\n",
        "text\n\n DASH key ID\n",
        "text\n\nDASH key\n",
        "text\n\nDASH key \n",
        "text\n\nDASH  ID\n",
        "text\n\nDASH key  ID\n",
        "text\n\nDASH key ID \n",
        "text\n\nDASH key more ID\n",
        "text\n\nDASH k+ey ID\n",
        "text\n\nDASH k\u00a0ey ID\n",
        "text\n\nDASH k\u0085ey ID\n",
        "text\n\nDASH k\u2028ey ID\n",
        "text\n\nDASH k\u3000ey ID\n",
        "text\n\nDASH key AAAAAA==\n",
        "text\n\nDASH key AAAAAAA\n",
        "text\n\nDASH key AAAAAAB=\n",
        "text\n\nDASH key AAAAAAA==\n",
        "text\n\nDASH key AAAAAA_=\n",
        "text\n\nDASH key AAAA AAA=\n",
        "text\n\nDASH key !\n",
        "te\u0000xt\n\nDASH key ID\n",
        "te\txt\n\nDASH key ID\n",
        "text\r\n\r\nDASH key ID\r\n",
        "text\n\r\nDASH key ID\n",
        "te\u001fxt\n\nDASH key ID\n",
        "te\ud800xt\n\nDASH key ID\n",
      })
  void refusesANoteLike(String pattern) {
    String note = pattern.replace("DASH", "\u2014").replace("ID", "AAAAAAA=");

    assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void refusesBytesThatAreNotUtf8() {
    byte[] note = KnownNotes.PETER_NOTE.getBytes(StandardCharsets.UTF_8);
    note[3] = (byte) 0xc0;

    assertThatThrownBy(() -> SignedNote.parse(note))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageContaining("UTF-8");
  }

  @Test
  void saysWhichSignatureLineIsWrong() {
    assertThatThrownBy(() -> SignedNote.parse(KnownNotes.PETER_NOTE + "\u2014 x y\n"))
        .isInstanceOf(MalformedNoteException.class)
        .hasMessageContaining("Signature line 2");
  }

  @Test
  void takesAsManySignaturesAsItSaysAndNoMore() throws Exception {
    String most = KnownNotes.TEXT + "\n" + KnownNotes.PETER_LINE.repeat(SignedNote.MAX_SIGNATURES);

    assertThat(SignedNote.parse(most).signatures()).hasSize(SignedNote.MAX_SIGNATURES);
    assertThatThrownBy(() -> SignedNote.parse(most + KnownNotes.ENOCH_LINE))
        .isInstanceOf(MalformedNoteException.class);
  }

  @Test
  void takesAsManyBytesAsItSaysAndNoMore() throws Exception {
    String end = "\n\n" + KnownNotes.PETER_LINE;
    int free = SignedNote.MAX_BYTES - end.getBytes(StandardCharsets.UTF_8).length;
    // Two bytes each, so that characters and bytes are told apart.
    String text = "\u00e8".repeat(free / 2) + "a".repeat(free % 2);

    assertThat(SignedNote.parse(text + end).text()).hasSize(free / 2 + free % 2 + 1);
    for (String longer : new String[] {"a" + text + end, "a".repeat(SignedNote.MAX_BYTES) + end}) {
      assertThatThrownBy(() -> SignedNote.parse(longer)).isInstanceOf(MalformedNoteException.class);
      assertThatThrownBy(() -> SignedNote.parse(longer.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(MalformedNoteException.class);
    }
  }
}
