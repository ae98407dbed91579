package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;

class LogPathTest {
  private static final long MAX_INDEX = (1L << 55) - 1;

  @Test
  void writesAndReadsTheTextsOfTheFormat() {
    assertText(new CheckpointFile(), "checkpoint");
    assertText(new TileFile(0, 0, 256), "tile/0/000");
    assertText(new TileFile(0, 999, 1), "tile/0/999.p/1");
    assertText(new TileFile(63, 1000, 255), "tile/63/x001/000.p/255");
    assertText(new TileFile(0, 1_234_067, 5), "tile/0/x001/x234/067.p/5");
    assertText(new BundleFile(0, 256), "tile/entries/000");
    assertText(new BundleFile(1_000_000, 17), "tile/entries/x001/x000/000.p/17");
    assertText(new BundleFile(MAX_INDEX, 256), "tile/entries/x036/x028/x797/x018/x963/967");
  }

  private static void assertText(LogPath path, String text) {
    assertThat(path.text()).isEqualTo(text);
    assertThat(LogPath.parse(text)).contains(path);
  }

  @Property(tries = 1_000)
  void everyTileAndBundleComesBackFromItsText(
      @ForAll @IntRange(max = 63) int level,
      @ForAll @LongRange(max = MAX_INDEX) long index,
      @ForAll @IntRange(min = 1, max = 256) int width) {
    TileFile tile = new TileFile(level, index, width);
    BundleFile bundle = new BundleFile(index, width);

    assertThat(LogPath.parse(tile.text())).contains(tile);
    assertThat(LogPath.parse(bundle.text())).contains(bundle);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/checkpoint", "checkpoint/", "checkpoint\n", "Checkpoint", "tile", "tile/", "tile/0", "tile/0/",
        "tile/64/000", "tile/00/000", "tile/01/000", "tile/-1/000", "tile/+1/000", "tile/100/000", "tile//000",
        "tile/0/0", "tile/0/00", "tile/0/0000", "tile/0/x000", "tile/0/x000/001", "tile/0/001/001", "tile/0/x001",
        "tile/0/x001/x234", "tile/0/x01/234", "tile/0/x0001/234", "tile/0/X001/234", "tile/0/x001//234",
        "tile/0/000.p", "tile/0/000.p/", "tile/0/000.p/0", "tile/0/000.p/256", "tile/0/000.p/01", "tile/0/000.p/1000",
        "tile/0/000.p/-1", "tile/0/000.p/1/", "tile/0/000.p/1\n", "tile/0/000p/1", "tile/0/000.P/1",
        "tile/0/x036/x028/x797/x018/x963/968", "tile/0/x001/x000/x000/x000/x000/x000/000",
        "tile/0/x999/x999/x999/x999/x999/x999/x999/x999/999", "tile/entries", "tile/entries/", "tile/entries/0",
        "tile/entries/000.p/256", "tile/entries/x000/000", "tile/Entries/000", "tile/data/000", "/tile/0/000",
        "tile/0/000/", "tile/0/../../000", "tile/0/..", "../checkpoint", "tile/entries/../0/000", "tile/0/%30%30%30",
        "tile/0/٠٠٠", "tile/0/000.p/٥", "tile/0/000?a=1", "tile\\0\\000", " tile/0/000", "tile/0/000 ",
        "tile/0/.000.1f.tmp",
      })
  void refusesEveryOtherText(String text) {
    assertThat(LogPath.parse(text)).isEmpty();
  }

  @Property(tries = 1_000)
  void whateverItReadsIsTheOneTextOfAPath(@ForAll("almostPaths") String text) {
    LogPath.parse(text).ifPresent(path -> assertThat(path.text()).isEqualTo(text));
  }

  @Provide
  Arbitrary<String> almostPaths() {
    return Arbitraries.of(
            "tile/", "entries/", "0/", "7/", "64/", "x", "000", "001", "00", "/", ".p/", "1", "255", "256", ".", "\n")
        .list()
        .ofMaxSize(8)
        .map(parts -> "tile/" + String.join("", parts));
  }

  @Test
  void refusesNumbersOutOfBounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(-1, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(64, 0, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(0, -1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(0, MAX_INDEX + 1, 1));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(0, 0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileFile(0, 0, 257));
    assertThatIllegalArgumentException().isThrownBy(() -> new BundleFile(0, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new BundleFile(-1, 256));
  }
}
