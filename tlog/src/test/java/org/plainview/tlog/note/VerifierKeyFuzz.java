package org.plainview.tlog.note;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class VerifierKeyFuzz {

  @MethodSource("seeds")
  @FuzzTest
  void hasOneText(byte[] input) {
    Parsing.hasOneText(input, VerifierKey::parse, VerifierKey::encode, MalformedNoteException.class);
  }

  static Stream<byte[]> seeds() {
    SigningKey mlDsa = SigningKey.generate("w.example", SignatureType.ML_DSA_44_COSIGNATURE, new SecureRandom());
    return Parsing.seeds(KnownNotes.PETER_KEY, KnownNotes.ENOCH_KEY, mlDsa.verifierKey().encode());
  }
}
