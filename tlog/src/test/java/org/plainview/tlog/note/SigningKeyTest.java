package org.plainview.tlog.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SigningKeyTest {

  @Test
  void derivesThePublicKeyThatGoDerives() throws Exception {
    SigningKey peter = SigningKey.parse(KnownNotes.PETER_SECRET);

    assertThat(peter.verifierKey().encode()).isEqualTo(KnownNotes.PETER_KEY);
    assertThat(peter.secretText()).isEqualTo(KnownNotes.PETER_SECRET);
  }

  @Test
  void derivesTheMlDsaKeyThatAnotherImplementationDerives() throws Exception {
    // From the tests of torchwood's litewitness. The id covers all 1312 bytes of the public key.
    byte[] typed = HexFormat.of().parseHex("062886adc2b0eabfce67c0472939127998bf886cf256bfee8ba76a253fce1146e0");
    String secret = "PRIVATE+KEY+example.com/mldsa-log+b5df45c5+" + Base64.getEncoder().encodeToString(typed);

    assertThat(SigningKey.parse(secret).verifierKey().keyId()).isEqualTo(0xb5df45c5);
  }

  @ParameterizedTest
  @EnumSource
  void everyTypeSurvivesItsSecretText(SignatureType type) throws Exception {
    SigningKey key = SigningKey.generate("log.example", type, new SecureRandom());

    SigningKey again = SigningKey.parse(key.secretText());

    assertThat(again.verifierKey()).isEqualTo(key.verifierKey());
    byte[] message = "message".getBytes(StandardCharsets.UTF_8);
    PublicCheck check = new PublicCheck(key.verifierKey());
    assertThat(check.verifies(message, again.sign(message))).isTrue();
  }

  @Test
  void refusesEveryPartOfAKeyAndEveryChangedByte() {
    byte[] key = KnownNotes.PETER_SECRET.getBytes(StandardCharsets.UTF_8);
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
  @EnumSource
  void showsItsNameButNeverItsSecret(SignatureType type) throws Exception {
    SigningKey key = SigningKey.generate("log.example", type, new SecureRandom());
    // Base64 may hold a plus sign too: only the first four divide.
    String secret = key.secretText().split("\\+", 5)[4];

    assertThat(key.toString()).contains("log.example").doesNotContain(secret);
    // The wrong name, so the message has every reason to quote the text.
    assertThatThrownBy(() -> SigningKey.parse(key.secretText().replace("log.example", "log.other")))
        .isInstanceOf(MalformedNoteException.class)
        .message()
        .doesNotContain(secret);
  }

  @Test
  void makesOnlyTheSignerItIsFor() {
    SigningKey log = SigningKey.generate("log.example", SignatureType.ED25519, new SecureRandom());
    SigningKey witness = SigningKey.generate("w.example", SignatureType.ED25519_COSIGNATURE, new SecureRandom());

    assertThat(new Ed25519Signer(log).verifierKey()).isEqualTo(log.verifierKey());
    assertThatThrownBy(() -> new Ed25519Signer(witness)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertRefused(String secret) {
    assertThatThrownBy(() -> SigningKey.parse(secret)).isInstanceOf(MalformedNoteException.class);
  }

  /** Checks raw signatures, as the key that others know would. */
  private record PublicCheck(VerifierKey key) {
    boolean verifies(byte[] message, byte[] signature) {
      Algorithm algorithm = key.type().algorithm();
      return algorithm.verifies(algorithm.publicKey(key.publicKey()).orElseThrow(), message, signature);
    }
  }
}
