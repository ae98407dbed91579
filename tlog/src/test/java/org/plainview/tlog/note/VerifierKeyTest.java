package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        KnownNotes.PETER_KEY,
        KnownNotes.ENOCH_KEY,
        "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
        "example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx",
        "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"
      })
  void readsAndWritesTheKeysOfOthers(String vkey) throws Exception {
    assertThat(VerifierKey.parse(vkey).encode()).isEqualTo(vkey);
  }

  @Test
  void refusesEveryPartOfAKeyAndEveryChangedByte() {
    byte[] key = KnownNotes.PETER_KEY.getBytes(StandardCharsets.UTF_8);
    for (int from = 0; from < key.length; from++) {
      for (int to = from; to <= key.length; to++) {
        if (to - from < key.length) {
          assertRefused(new String(key, from, to - from, StandardCharsets.UTF_8));
        }
      }
      key[from]++;
      assertRefused(new String(key, StandardCharsets.UTF_8));
      key[from]--;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
        "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann++ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+",
        "++",
        ""
      })
  void refusesAKeyLike(String vkey) {
    assertRefused(vkey);
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeSurvivesItsText(SignatureType type) throws Exception {
    VerifierKey key = SigningKey.generate("witness.example/w1", type, new SecureRandom()).verifierKey();

    VerifierKey again = VerifierKey.parse(key.encode());

    assertThat(again).isEqualTo(key);
    assertThat(again.type()).isEqualTo(type);
    assertThat(again.publicKey()).isEqualTo(key.publicKey()).hasSize(type.publicKeyBytes());
    assertThat(again.keyId()).isEqualTo(key.keyId());
  }

  @Test
  void theSameBytesUnderAnotherTypeOrNameAreAnotherKeyWithAnotherId() {
    VerifierKey log = KnownNotes.key(KnownNotes.PETER_KEY);
    VerifierKey witness = VerifierKey.of("PeterNeumann", SignatureType.ED25519_COSIGNATURE, log.publicKey());
    VerifierKey renamed = VerifierKey.of("Peter", SignatureType.ED25519, log.publicKey());

    assertThat(witness).isNotEqualTo(log);
    assertThat(renamed).isNotEqualTo(log);
    assertThat(witness.keyId()).isNotEqualTo(log.keyId());
    assertThat(renamed.keyId()).isNotEqualTo(log.keyId());
  }

  @Test
  void refusesBytesThatAreNoPointOfTheCurve() {
    byte[] noPoint = new byte[32];
    noPoint[0] = 2;

    assertThatThrownBy(() -> VerifierKey.of("a", SignatureType.ED25519, noPoint))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesAnMlDsaNameTooLongForItsSignedMessage() {
    byte[] raw = SigningKey.generate("a", SignatureType.ML_DSA_44_COSIGNATURE, new SecureRandom()).publicKey();

    assertThat(VerifierKey.of("n".repeat(255), SignatureType.ML_DSA_44_COSIGNATURE, raw).keyName()).hasSize(255);
    assertThatThrownBy(() -> VerifierKey.of("n".repeat(256), SignatureType.ML_DSA_44_COSIGNATURE, raw))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).as(vkey).isInstanceOf(MalformedNoteException.class);
  }
}
