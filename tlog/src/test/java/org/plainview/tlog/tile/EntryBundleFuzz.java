package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

/** The first byte says how many entries the reader expects, less one. */
class EntryBundleFuzz {

  @MethodSource("seeds")
  @FuzzTest
  void hasOneEncoding(byte[] input) {
    if (input.length == 0) {
      return;
    }
    int width = Byte.toUnsignedInt(input[0]) + 1;
    byte[] content = Arrays.copyOfRange(input, 1, input.length);
    Optional<List<byte[]>> entries =
        Parsing.read(content, bytes -> EntryBundle.decode(bytes, width), MalformedLogException.class);
    entries.ifPresent(read -> assertThat(read).hasSize(width));
    entries.ifPresent(read -> assertThat(EntryBundle.encode(read)).isEqualTo(content));
  }

  static Stream<byte[]> seeds() {
    return Stream.of(new byte[] {0, 0, 0}, new byte[] {1, 0, 1, 7, 0, 0}, new byte[] {2, 0, 0, 0, 0, 0, 3, 1, 2, 3});
  }
}
