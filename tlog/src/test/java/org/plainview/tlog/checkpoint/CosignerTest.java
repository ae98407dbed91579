package org.plainview.tlog.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.note.NoteSignature;
import org.plainview.tlog.note.NoteVerification;
import org.plainview.tlog.note.RawSigner;
import org.plainview.tlog.note.SignatureType;
import org.plainview.tlog.note.SignedNote;
import org.plainview.tlog.note.SigningKey;

class CosignerTest {
  private static final Instant NOW = Instant.parse("2026-11-25T19:00:00.7Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final Checkpoint CHECKPOINT = new Checkpoint("log.example", 7, TreeHasher.leaf(new byte[] {1}));

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
  void saysThatItSawATreeAndWhen(SignatureType type) throws Exception {
    Cosigner witness = new Cosigner(key(type), CLOCK);

    NoteSignature cosignature = witness.sign(CHECKPOINT.text());

    assertThat(Cosigner.timeOf(cosignature)).contains(Instant.parse("2026-11-25T19:00:00Z"));
    SignedNote note = SignedNote.parse(new SignedNote(CHECKPOINT.text(), List.of(cosignature)).encode());
    assertThat(note.verifiedBy(List.of(witness.verifierKey()))).isInstanceOf(NoteVerification.Verified.class);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
  void vouchesForNoOtherTreeTimeOrSignature(SignatureType type) throws Exception {
    Cosigner witness = new Cosigner(key(type), CLOCK);
    byte[] bytes = witness.sign(CHECKPOINT.text()).bytes();

    for (Checkpoint other :
        List.of(
            new Checkpoint("log.example/2", 7, CHECKPOINT.root()),
            new Checkpoint("log.example", 8, CHECKPOINT.root()),
            new Checkpoint("log.example", 7, TreeHasher.empty()))) {
      assertThat(witness.verifierKey().verifies(other.text(), bytes)).isFalse();
    }
    for (int flipped : new int[] {0, 7, 8, bytes.length / 2, bytes.length - 1}) {
      byte[] changed = bytes.clone();
      changed[flipped] ^= 1;
      assertThat(witness.verifierKey().verifies(CHECKPOINT.text(), changed)).as("byte %d", flipped).isFalse();
    }
    assertThat(witness.verifierKey().verifies("not a checkpoint\n", bytes)).isFalse();
    assertThat(witness.verifierKey().verifies(CHECKPOINT.text(), new byte[8])).isFalse();
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "ED25519")
  void aKeyDoesNotVouchUnderAnotherName(SignatureType type) throws Exception {
    SigningKey key = key(type);
    Cosigner one = new Cosigner("one.example", type, key, CLOCK);
    Cosigner two = new Cosigner("two.example", type, key, CLOCK);

    SignedNote note = SignedNote.sign(CHECKPOINT.text(), List.of(one));

    assertThat(note.verifiedBy(List.of(two.verifierKey()))).isInstanceOf(NoteVerification.NoKnownSignature.class);
    // Only the message of ML-DSA-44 holds the name; for Ed25519 each cosigner needs a key of its own.
    assertThat(two.verifierKey().verifies(note.text(), note.signatures().getFirst().bytes()))
        .isEqualTo(type == SignatureType.ED25519_COSIGNATURE);
  }

  @Test
  void ed25519CoversExtensionLinesAndMlDsaDoesNot() throws Exception {
    Checkpoint extended = new Checkpoint("log.example", 7, CHECKPOINT.root(), List.of("extension"));
    Cosigner ed25519 = new Cosigner(key(SignatureType.ED25519_COSIGNATURE), CLOCK);
    Cosigner mlDsa = new Cosigner(key(SignatureType.ML_DSA_44_COSIGNATURE), CLOCK);

    assertThat(ed25519.verifierKey().verifies(extended.text(), ed25519.sign(CHECKPOINT.text()).bytes())).isFalse();
    assertThat(mlDsa.verifierKey().verifies(extended.text(), mlDsa.sign(CHECKPOINT.text()).bytes())).isTrue();
  }

  @Test
  void verifiesWhatAnotherImplementationSignedWithMlDsa() throws Exception {
    // Key and note are test data of torchwood's litewitness; the note states no time.
    byte[] typed = HexFormat.of().parseHex("062886adc2b0eabfce67c0472939127998bf886cf256bfee8ba76a253fce1146e0");
    SigningKey key =
        SigningKey.parse(
            "PRIVATE+KEY+example.com/mldsa-log+b5df45c5+" + Base64.getEncoder().encodeToString(typed));
    SignedNote note;
    try (InputStream file = CosignerTest.class.getResourceAsStream("ml-dsa-44.note")) {
      note = SignedNote.parse(file.readAllBytes());
    }

    assertThat(note.verifiedBy(List.of(key.verifierKey()))).isInstanceOf(NoteVerification.Verified.class);
    assertThat(Cosigner.timeOf(note.signatures().getFirst())).isEmpty();
  }

  @Test
  void readsTheTimeOfTheSpecificationsExample() throws Exception {
    String line =
        "\u2014 witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZ"
            + "qhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";

    assertThat(Cosigner.timeOf(NoteSignature.parseLines(line).getFirst()))
        .contains(Instant.ofEpochSecond(1_679_315_147));
  }

  @Test
  void findsNoTimeWhereThereIsNone() {
    for (String hex : List.of("00", "ffffffffffffffff00", "7fffffffffffffff00", "000000000000000000")) {
      assertThat(Cosigner.timeOf(new NoteSignature("w", 1, HexFormat.of().parseHex(hex)))).as(hex).isEmpty();
    }
  }

  @Test
  void signsNothingButCheckpoints() {
    Cosigner witness = new Cosigner(key(SignatureType.ED25519_COSIGNATURE), CLOCK);

    assertThatThrownBy(() -> witness.sign("text\n")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isMadeOnlyOfAKeyForCosignatures() {
    assertThatThrownBy(() -> new Cosigner(key(SignatureType.ED25519), CLOCK))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> new Cosigner("w", SignatureType.ML_DSA_44_COSIGNATURE, key(SignatureType.ED25519), CLOCK))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void passesNoAnswerOnThatIsNotItsSignature() {
    SigningKey key = key(SignatureType.ED25519_COSIGNATURE);
    RawSigner liar =
        new RawSigner() {
          @Override
          public byte[] publicKey() {
            return key.publicKey();
          }

          @Override
          public byte[] sign(byte[] message) {
            return new byte[64];
          }
        };
    Cosigner witness = new Cosigner("w", SignatureType.ED25519_COSIGNATURE, liar, CLOCK);

    assertThatThrownBy(() -> witness.sign(CHECKPOINT.text())).isInstanceOf(IOException.class);
  }

  private static SigningKey key(SignatureType type) {
    return SigningKey.generate("witness.example", type, new SecureRandom());
  }
}
