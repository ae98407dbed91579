package org.plainview.tlog.witness;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;
import org.plainview.tlog.note.MalformedNoteException;

class AddCheckpointFuzz {

  @MethodSource("seeds")
  @DictionaryEntries({"old ", "\\x0a\\x0a", "\\x0a\\x0a\\xe2\\x80\\x94 "})
  @FuzzTest
  void hasOneEncoding(byte[] input) {
    Parsing.hasOneEncoding(input, AddCheckpoint::parse, AddCheckpointFuzz::text, MalformedNoteException.class);
  }

  private static String text(AddCheckpoint request) {
    return new String(request.encode(), StandardCharsets.UTF_8);
  }

  static Stream<byte[]> seeds() {
    GrowingLog log = GrowingLog.of("a", 9);
    return Stream.of(log.growth(0, 1).encode(), log.growth(3, 9).encode(), log.growth(9, 9).encode());
  }
}
