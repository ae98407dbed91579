package org.plainview.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.note.MalformedNoteException;

class AddCheckpointFuzz {

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "3s")
  void writesWhatItRead(byte[] input) {
    AddCheckpoint request;
    try {
      request = AddCheckpoint.parse(input);
    } catch (MalformedNoteException malformed) {
      return;
    }
    assertThat(request.encode()).isEqualTo(input);
  }

  static Stream<byte[]> seeds() {
    return Stream.of(GrowingLog.of("a", 9).growth(3, 9).encode(), GrowingLog.of("a", 1).growth(0, 1).encode());
  }
}
