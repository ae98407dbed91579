package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.note.NoteVerification.BadSignature;
import org.plainview.tlog.note.NoteVerification.NoKnownSignature;
import org.plainview.tlog.note.NoteVerification.Verified;

class NoteVerificationTest {
  private static final VerifierKey PETER = KnownNotes.key(KnownNotes.PETER_KEY);
  private static final VerifierKey ENOCH = KnownNotes.key(KnownNotes.ENOCH_KEY);
  private static final SecureRandom RANDOM = new SecureRandom();

  @Test
  void believesANoteOfAKnownKey() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE);

    assertThat(note.verifiedBy(List.of(PETER, ENOCH))).isEqualTo(new Verified(note.signatures()));
  }

  @Test
  void ignoresSignaturesOfUnknownKeysEvenBadOnes() throws Exception {
    SignedNote note =
        SignedNote.parse(KnownNotes.PETER_NOTE + KnownNotes.ENOCH_LINE)
            .with(List.of(new NoteSignature("stranger", 1, new byte[] {0})));

    Verified verified = (Verified) note.verifiedBy(List.of(PETER));

    assertThat(verified.isBy(PETER)).isTrue();
    assertThat(verified.isBy(ENOCH)).isFalse();
    assertThat(verified.signatures()).hasSize(1);
  }

  @Test
  void ignoresAKeyThatSharesOnlyItsNameOrOnlyItsIdWithAKnownOne() throws Exception {
    SignedNote note =
        SignedNote.parse(KnownNotes.PETER_NOTE)
            .with(
                List.of(
                    new NoteSignature("PeterNeumann", 1, new byte[] {0}),
                    new NoteSignature("impostor", PETER.keyId(), new byte[] {0})));

    assertThat(note.verifiedBy(List.of(PETER))).isInstanceOf(Verified.class);
  }

  @Test
  void rejectsTheNoteWhenAKnownKeyFailsBesideAGoodOne() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE + KnownNotes.ENOCH_LINE.replace("+QQ=", "+QU="));

    assertThat(note.verifiedBy(List.of(PETER, ENOCH))).isEqualTo(new BadSignature(note.signatures().get(1)));
    assertThat(note.verifiedBy(List.of(PETER))).isInstanceOf(Verified.class);
  }

  @Test
  void rejectsAKnownKeyThatSignedTwiceAndFailsOnce() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE + KnownNotes.PETER_LINE.replace("nAM=", "nAA="));

    assertThat(note.verifiedBy(List.of(PETER))).isInstanceOf(BadSignature.class);
  }

  @Test
  void rejectsANoteThatNoKnownKeySigned() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE);

    assertThat(note.verifiedBy(List.of(ENOCH))).isEqualTo(new NoKnownSignature());
    assertThat(note.verifiedBy(List.of())).isEqualTo(new NoKnownSignature());
  }

  @Test
  void rejectsAnotherText() throws Exception {
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE.replace("answer", "question"));

    assertThat(note.verifiedBy(List.of(PETER))).isInstanceOf(BadSignature.class);
  }

  @Test
  void checksSignaturesOfAnyLength() throws Exception {
    for (int length : new int[] {1, 63, 65, 2428}) {
      SignedNote note =
          new SignedNote(KnownNotes.TEXT, List.of(new NoteSignature("PeterNeumann", PETER.keyId(), new byte[length])));

      assertThat(note.verifiedBy(List.of(PETER))).as("%d bytes", length).isInstanceOf(BadSignature.class);
    }
  }

  @Test
  void believesEitherKeyWhileAKeyIsReplaced() throws Exception {
    SigningKey oldKey = SigningKey.generate("log.example", SignatureType.ED25519, RANDOM);
    SigningKey newKey = SigningKey.generate("log.example", SignatureType.ED25519, RANDOM);
    SignedNote note =
        SignedNote.sign(
            "text\n", List.of(new Ed25519Signer("log.example", oldKey), new Ed25519Signer("log.example", newKey)));

    for (SigningKey known : List.of(oldKey, newKey)) {
      Verified verified = (Verified) note.verifiedBy(List.of(known.verifierKey()));
      assertThat(verified.signatures()).hasSize(1);
    }
    assertThat(((Verified) note.verifiedBy(List.of(oldKey.verifierKey(), newKey.verifierKey()))).signatures())
        .hasSize(2);
  }

  @Test
  void verifiesSixteenSignatures() throws Exception {
    List<Ed25519Signer> signers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String name = "signer-" + i;
      signers.add(new Ed25519Signer(name, SigningKey.generate(name, SignatureType.ED25519, RANDOM)));
    }
    SignedNote note = SignedNote.parse(SignedNote.sign("text\n", signers).encode());

    Verified verified = (Verified) note.verifiedBy(signers.stream().map(NoteSigner::verifierKey).toList());

    assertThat(verified.signatures()).hasSize(16);
  }

  @Test
  void refusesToGuessBetweenTwoKnownKeysOfOneNameAndId() throws Exception {
    NoteVerifier collision =
        new NoteVerifier() {
          @Override
          public String keyName() {
            return PETER.keyName();
          }

          @Override
          public int keyId() {
            return PETER.keyId();
          }

          @Override
          public boolean verifies(String text, byte[] signature) {
            return true;
          }
        };
    SignedNote note = SignedNote.parse(KnownNotes.PETER_NOTE);

    assertThatThrownBy(() -> note.verifiedBy(List.of(PETER, collision)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(note.verifiedBy(List.of(PETER, KnownNotes.key(KnownNotes.PETER_KEY)))).isInstanceOf(Verified.class);
  }
}
