package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.HashSource;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.tile.LogPath.TileFile;

class TileHashesTest {

  @Test
  void findsEveryCompleteSubtree() throws IOException {
    for (long size : new long[] {1, 2, 255, 256, 257, 600, 1_024}) {
      TileHashes hashes = new TileHashes(TestLog.ofSize(size), size);
      for (int height = 0; 1L << height <= size; height++) {
        for (long index = 0; index < size >> height; index++) {
          assertThat(hashes.hash(height, index))
              .as("height %d, index %d of size %d", height, index, size)
              .isEqualTo(TestLog.TREE.hash(height, index));
        }
      }
    }
  }

  @Test
  void findsSubtreesOfThreeLevelsOfTiles() throws IOException {
    long size = 66_000;
    TileHashes hashes = new TileHashes(TestLog.ofSize(size), size);
    for (int height = 0; height <= 16; height++) {
      int atHeight = height;
      long last = (size >> height) - 1;
      for (long index : LongStream.of(0, last / 3, last - 1, last).filter(i -> i >= 0).toArray()) {
        assertThat(hashes.hash(atHeight, index)).isEqualTo(TestLog.TREE.hash(atHeight, index));
      }
    }
    assertThat(Proofs.root(size, hashes)).isEqualTo(TestLog.TREE.root(size));
  }

  @Test
  void provesFromTilesAlone() throws IOException {
    long size = 66_000;
    TileHashes hashes = new TileHashes(TestLog.ofSize(size), size);
    for (long index = 0; index < size; index += 997) {
      assertThat(ProofChecks.isIncluded(
              TestLog.TREE.hash(0, index), index, size, Proofs.inclusion(index, size, hashes), TestLog.TREE.root(size)))
          .isTrue();
      assertThat(Proofs.consistency(index, size, hashes)).isEqualTo(Proofs.consistency(index, size, TestLog.TREE));
    }
  }

  @Test
  void refusesSubtreesThatTheSizeDoesNotHave() {
    HashSource hashes = new TileHashes(TestLog.ofSize(600), 600);

    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(0, 600));
    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(8, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(10, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(64, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(0, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> hashes.hash(-1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new TileHashes(path -> null, -1));
  }

  @Test
  void takesTheFullTileWhereThePartialOneIsGone() throws IOException {
    MemoryFiles files = TestLog.ofSize(512);
    files.put(TestLog.ofSize(300).files);
    files.files.remove(new TileFile(0, 1, 44));
    TileHashes hashes = new TileHashes(files, 300);

    assertThat(Proofs.root(300, hashes)).isEqualTo(TestLog.TREE.root(300));
    assertThat(files.reads)
        .containsExactly(new TileFile(1, 0, 1), new TileFile(0, 1, 44), new TileFile(0, 1, 256));
  }

  @Test
  void namesATileThatIsMissing() {
    MemoryFiles files = TestLog.ofSize(600);
    files.files.remove(new TileFile(0, 2, 88));

    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> new TileHashes(files, 600).hash(0, 599))
        .withMessage("The log has no tile/0/002.p/88");
  }

  @Test
  void namesATileOfTheWrongLength() {
    MemoryFiles files = TestLog.ofSize(600);
    TileFile partial = new TileFile(0, 2, 88);
    TileFile full = new TileFile(0, 0, 256);
    files.files.replaceAll((path, content) -> Arrays.copyOf(content, content.length - 1));
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> new TileHashes(files, 600).hash(0, 512))
        .withMessage("tile/0/002.p/88 has 2815 bytes instead of 2816");

    files.files.put(full, new byte[256 * 32 + 32]);
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> new TileHashes(files, 600).hash(0, 0))
        .withMessage("tile/0/000 has 8224 bytes instead of 8192");

    files.files.remove(partial);
    files.files.put(partial.full(), new byte[88 * 32]);
    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> new TileHashes(files, 600).hash(0, 512))
        .withMessage("tile/0/002 has 2816 bytes instead of 8192");
  }

  @Test
  void readsNoTileTwiceNorForAnotherSize() throws IOException {
    MemoryFiles files = TestLog.ofSize(1_000);
    files.put(TestLog.ofSize(900).files);
    TileHashes hashes = new TileHashes(files, 1_000);
    for (long index = 0; index < 1_000; index++) {
      Proofs.inclusion(index, 1_000, hashes);
    }
    assertThat(files.reads).hasSize(5).doesNotHaveDuplicates();

    Proofs.inclusion(0, 900, hashes.withSize(900));
    assertThat(files.reads).endsWith(new TileFile(0, 3, 132)).hasSize(6);
  }

  @Test
  void keepsOnlySoManyTiles() throws IOException {
    long tiles = TileCache.MAX_TILES + 1L;
    MemoryFiles files = new MemoryFiles();
    for (long index = 0; index < tiles; index++) {
      files.files.put(new TileFile(0, index, 256), new byte[256 * 32]);
    }
    TileHashes hashes = new TileHashes(files, tiles * 256);
    for (long index = 0; index < tiles; index++) {
      hashes.hash(0, index * 256);
    }
    hashes.hash(0, (tiles - 1) * 256);
    assertThat(files.reads).as("the last tile is kept").hasSize((int) tiles);

    hashes.hash(0, 0);
    assertThat(files.reads).as("the tile used longest ago is not").hasSize((int) tiles + 1);
  }
}
