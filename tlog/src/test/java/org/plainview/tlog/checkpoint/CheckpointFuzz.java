package org.plainview.tlog.checkpoint;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;
import org.plainview.tlog.note.MalformedNoteException;

class CheckpointFuzz {

  @MethodSource("seeds")
  @FuzzTest
  void hasOneText(byte[] input) {
    Parsing.hasOneText(input, Checkpoint::parse, Checkpoint::text, MalformedNoteException.class);
  }

  static Stream<byte[]> seeds() {
    String root = "\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";
    return Parsing.seeds("o\n0" + root, "o\n9223372036854775807" + root, "o\n7" + root + "extension\n");
  }
}
