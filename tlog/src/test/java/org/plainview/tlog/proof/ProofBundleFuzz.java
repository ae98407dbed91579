package org.plainview.tlog.proof;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;
import org.plainview.tlog.note.MalformedNoteException;

class ProofBundleFuzz {
  private static final String HASH = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @MethodSource("seeds")
  @DictionaryEntries({"c2sp.org/tlog-proof@v1\\x0a", "\\x0aextra ", "\\x0aindex ", "\\x0a\\x0a\\xe2\\x80\\x94 "})
  @FuzzTest
  void hasOneText(byte[] input) {
    Parsing.hasOneEncoding(input, ProofBundle::parse, ProofBundle::encode, MalformedNoteException.class);
  }

  static Stream<byte[]> seeds() {
    String note = "\nlog\n9\n" + HASH + "\n\u2014 log AAAAAQE=\n";
    return Parsing.seeds(
        "c2sp.org/tlog-proof@v1\nindex 0\n" + note,
        "c2sp.org/tlog-proof@v1\nextra ZXh0cmE=\nindex 7\n" + HASH + HASH + note);
  }
}
