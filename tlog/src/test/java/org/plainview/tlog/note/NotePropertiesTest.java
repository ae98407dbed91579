package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NotePropertiesTest {

  @Property
  void everyNoteSurvivesItsText(@ForAll("notes") SignedNote note) throws Exception {
    assertThat(SignedNote.parse(note.encode())).isEqualTo(note);
  }

  @Property
  void everyTextIsReadAsItWasWrittenOrRefused(@ForAll String text) {
    try {
      assertThat(SignedNote.parse(text).encode()).isEqualTo(text);
    } catch (MalformedNoteException expected) {
      assertThat(expected).hasMessageNotContaining("null");
    }
  }

  @Property
  void aNumberHasOneText(@ForAll long number) {
    if (number >= 0) {
      assertThat(NoteGrammar.decimal(Long.toString(number))).hasValue(number);
    } else {
      assertThat(NoteGrammar.decimal(Long.toString(number))).isEmpty();
    }
    assertThat(NoteGrammar.decimal("0" + number)).isEmpty();
    assertThat(NoteGrammar.decimal("+" + number)).isEmpty();
  }

  @Provide
  Arbitrary<SignedNote> notes() {
    Arbitrary<String> texts =
        Arbitraries.strings().all().filter(s -> NoteGrammar.isText(s + "\n")).map(s -> s + "\n");
    return Combinators.combine(texts, signatures().list().ofMinSize(1).ofMaxSize(20)).as(SignedNote::new);
  }

  private static Arbitrary<NoteSignature> signatures() {
    Arbitrary<String> names = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20).filter(NoteGrammar::isKeyName);
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMinSize(1).ofMaxSize(100);
    return Combinators.combine(names, Arbitraries.integers(), bytes).as(NoteSignature::new);
  }

  @Property(tries = 20)
  void signaturesOfOneTextAreAllGood(@ForAll("notes") SignedNote note) throws Exception {
    SigningKey key = SigningKey.parse(KnownNotes.PETER_SECRET);
    Ed25519Signer signer = new Ed25519Signer("PeterNeumann", key);

    SignedNote signed = note.with(List.of(signer.sign(note.text())));

    assertThat(signed.verifiedBy(List.of(signer.verifierKey()))).isInstanceOf(NoteVerification.Verified.class);
  }
}
