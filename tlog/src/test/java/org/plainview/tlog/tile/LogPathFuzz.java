package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.tlog.fuzz.Parsing;

class LogPathFuzz {

  @MethodSource("seeds")
  @DictionaryEntries({"tile/", "entries/", "x001/", "/000", ".p/", "..", "%2e", "63"})
  @FuzzTest
  void hasOneText(byte[] input) {
    String text = Parsing.text(input);
    LogPath.parse(text).ifPresent(path -> assertThat(path.text()).isEqualTo(text));
  }

  static Stream<byte[]> seeds() {
    return Parsing.seeds(
        "checkpoint", "tile/0/000", "tile/63/x999/999.p/255", "tile/entries/x001/x234/067", "tile/entries/000.p/1");
  }
}
