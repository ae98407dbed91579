package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class SignedNoteFuzz {
  private static final List<VerifierKey> KNOWN =
      List.of(KnownNotes.key(KnownNotes.PETER_KEY), KnownNotes.key(KnownNotes.ENOCH_KEY));

  @MethodSource("seeds")
  @DictionaryEntries({"\\x0a\\x0a\\xe2\\x80\\x94 ", "\\xe2\\x80\\x94 ", "PeterNeumann ", "AAAAAAA="})
  @FuzzTest
  void isReadStrictlyAndVerifiedWithoutAFailure(byte[] input) {
    Parsing.hasOneEncoding(input, SignedNote::parse, SignedNote::encode, MalformedNoteException.class);
    Parsing.read(input, SignedNote::parse, MalformedNoteException.class)
        .ifPresent(note -> assertThat(note.verifiedBy(KNOWN)).isNotNull());
  }

  static Stream<byte[]> seeds() {
    return Parsing.seeds(
        KnownNotes.PETER_NOTE, KnownNotes.PETER_NOTE + KnownNotes.ENOCH_LINE, KnownNotes.QUASIMODO_NOTE);
  }
}
