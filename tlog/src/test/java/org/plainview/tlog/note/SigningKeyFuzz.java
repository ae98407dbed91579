package org.plainview.tlog.note;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class SigningKeyFuzz {

  @MethodSource("seeds")
  @FuzzTest
  void hasOneText(byte[] input) {
    Parsing.hasOneText(input, SigningKeyFuzz::parse, Secret::text, MalformedNoteException.class);
  }

  private static Secret parse(String input) throws MalformedNoteException {
    return new Secret(SigningKey.parse(input).secretText());
  }

  static Stream<byte[]> seeds() {
    SigningKey mlDsa = SigningKey.generate("w.example", SignatureType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    return Parsing.seeds(KnownNotes.PETER_SECRET, mlDsa.secretText());
  }

  /** Private keys do not compare; their texts do. */
  private record Secret(String text) {}
}
