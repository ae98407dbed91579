package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.TileFile;

class TileWidthsTest {

  @Test
  void givesTheExampleOfTheSpecification() {
    long size = 70_000;

    assertThat(TileWidths.levels(size)).isEqualTo(3);
    assertThat(TileWidths.fullTiles(0, size)).isEqualTo(273);
    assertThat(TileWidths.partialWidth(0, size)).isEqualTo(112);
    assertThat(TileWidths.fullTiles(1, size)).isEqualTo(1);
    assertThat(TileWidths.partialWidth(1, size)).isEqualTo(17);
    assertThat(TileWidths.fullTiles(2, size)).isZero();
    assertThat(TileWidths.partialWidth(2, size)).isEqualTo(1);
    assertThat(TileWidths.partialWidth(3, size)).isZero();
    assertThat(TileWidths.files(size)).hasSize(273 + 1 + 1 + 1 + 1 + 273 + 1);
  }

  @Test
  void listsTheFilesOfTheDefinitionAtEverySize() {
    for (long size = 0; size <= 1_100; size++) {
      assertThat(files(size)).as("size %d", size).isEqualTo(filesByDefinition(size));
    }
    for (long size = 65_530; size <= 65_800; size += 3) {
      assertThat(files(size)).as("size %d", size).isEqualTo(filesByDefinition(size));
    }
  }

  @Test
  void listsNoFileTwice() {
    for (long size = 0; size <= 70_000; size += 691) {
      assertThat(TileWidths.files(size)).doesNotHaveDuplicates();
    }
  }

  @Test
  void newFilesAreThoseThatTheOldSizeDidNotHave() {
    for (long oldSize : new long[] {0, 1, 255, 256, 257, 511, 512, 600, 65_535, 65_536, 65_537}) {
      for (long step : new long[] {0, 1, 2, 255, 256, 257, 1_000, 65_536}) {
        Set<LogPath> expected = new HashSet<>(filesByDefinition(oldSize + step));
        expected.removeAll(filesByDefinition(oldSize));
        assertThat(TileWidths.newFiles(oldSize, oldSize + step).collect(Collectors.toSet()))
            .as("from %d by %d", oldSize, step)
            .isEqualTo(expected);
      }
    }
  }

  @Test
  void countsWithoutOverflowAtTheLargestSize() {
    long size = Long.MAX_VALUE;

    assertThat(TileWidths.levels(size)).isEqualTo(8);
    assertThat(TileWidths.fullTiles(0, size)).isEqualTo((1L << 55) - 1);
    assertThat(TileWidths.partialWidth(0, size)).isEqualTo(255);
    assertThat(TileWidths.partialWidth(7, size)).isEqualTo(127);
    assertThat(TileWidths.hashes(8, size)).isZero();
    assertThat(TileWidths.partialWidth(63, size)).isZero();
    assertThat(TileWidths.newFiles(size - 1, size)).containsExactly(
        new TileFile(0, (1L << 55) - 1, 255), new BundleFile((1L << 55) - 1, 255));
    assertThat(TileWidths.files(size).limit(3)).as("the first of very many").hasSize(3);
  }

  @Test
  void refusesSizesThatNoLogHas() {
    assertThatIllegalArgumentException().isThrownBy(() -> TileWidths.files(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> TileWidths.levels(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> TileWidths.newFiles(2, 1));
  }

  private static Set<LogPath> files(long size) {
    List<LogPath> files = TileWidths.files(size).toList();
    return new HashSet<>(files);
  }

  /** Floor and mod with numbers that cannot overflow, as the specification writes them. */
  private static Set<LogPath> filesByDefinition(long size) {
    Set<LogPath> files = new HashSet<>();
    BigInteger width = BigInteger.valueOf(256);
    for (int level = 0; level <= 63; level++) {
      BigInteger hashes = BigInteger.valueOf(size).divide(width.pow(level));
      long full = hashes.divide(width).longValueExact();
      int partial = hashes.mod(width).intValueExact();
      for (long index = 0; index < full; index++) {
        files.add(new TileFile(level, index, 256));
      }
      if (partial > 0) {
        files.add(new TileFile(level, full, partial));
      }
    }
    for (LogPath file : List.copyOf(files)) {
      if (file instanceof TileFile(int level, long index, int tileWidth) && level == 0) {
        files.add(new BundleFile(index, tileWidth));
      }
    }
    return files;
  }
}
