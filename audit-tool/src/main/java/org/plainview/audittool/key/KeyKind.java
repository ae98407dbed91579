package org.plainview.audittool.key;

import java.util.Arrays;
import org.plainview.tlog.note.SignatureType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a key is for, as a person says it. */
enum KeyKind {
  LOG("log", SignatureType.ED25519),
  WITNESS("witness", SignatureType.ED25519_COSIGNATURE),
  ML_DSA("ml-dsa", SignatureType.ML_DSA_44_COSIGNATURE);

  private final String word;
  private final SignatureType type;

  KeyKind(String word, SignatureType type) {
    this.word = word;
    this.type = type;
  }

  SignatureType type() {
    return type;
  }

  /** Reads the word. */
  static final class Converter implements ITypeConverter<KeyKind> {
    @Override
    public KeyKind convert(String word) {
      return Arrays.stream(values())
          .filter(kind -> kind.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new TypeConversionException("'" + word + "' is not log, witness or ml-dsa"));
    }
  }
}
