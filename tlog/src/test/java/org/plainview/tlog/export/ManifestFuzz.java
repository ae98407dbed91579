package org.plainview.tlog.export;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;
import org.plainview.tlog.note.MalformedNoteException;

class ManifestFuzz {

  @MethodSource("seeds")
  @FuzzTest
  void hasOneText(byte[] input) {
    Parsing.hasOneText(input, Manifest::parse, Manifest::text, MalformedNoteException.class);
  }

  static Stream<byte[]> seeds() {
    String hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    return Parsing.seeds("", hash + "  MANIFEST\n", hash + "  entries/1.json\n" + hash + "  policy\n");
  }
}
