package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.TileFile;

/** A log must not grow on an edge that is not the one of its root. */
class TamperedEdgeTest {
  private static final long SIZE = 66_000;
  private static final Hash ROOT = TestLog.TREE.root(SIZE);
  private static final List<LogPath> EDGE =
      List.of(new TileFile(0, 257, 208), new TileFile(1, 1, 1), new TileFile(2, 0, 1), new BundleFile(257, 208));

  private final MemoryFiles files = TestLog.ofSize(SIZE);

  @Test
  void readsNothingButTheEdge() throws IOException {
    TileGrowth growth = TileGrowth.open(files, SIZE, ROOT);

    assertThat(growth.root()).isEqualTo(ROOT);
    assertThat(growth.size()).isEqualTo(SIZE);
    assertThat(files.reads).containsExactlyElementsOf(EDGE);
  }

  @Test
  void refusesAnyChangedByteOfTheEdge() {
    for (LogPath path : EDGE) {
      byte[] content = files.files.get(path);
      for (int at = 0; at < content.length; at += 31) {
        byte[] changed = content.clone();
        changed[at] ^= 1;
        files.files.put(path, changed);
        assertRefused(SIZE, ROOT);
      }
      files.files.put(path, content);
    }
  }

  @Test
  void refusesAnEdgeThatIsCutShortOrMissing() {
    for (LogPath path : EDGE) {
      byte[] content = files.files.get(path);
      files.files.put(path, Arrays.copyOf(content, content.length - 32));
      assertRefused(SIZE, ROOT);
      files.files.remove(path);
      assertRefused(SIZE, ROOT);
      files.files.put(path, content);
    }
  }

  @Test
  void namesTheEntryThatIsNotInTheTree() {
    List<byte[]> entries = TestLog.entries(257 * 256, SIZE);
    entries.get(7)[0]++;
    files.files.put(new BundleFile(257, 208), EntryBundle.encode(entries));

    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> TileGrowth.open(files, SIZE, ROOT))
        .withMessage("Entry 7 of tile/entries/257.p/208 is not the one in the tree");
  }

  @Test
  void refusesAnotherRootOrSize() {
    assertRefused(SIZE, TestLog.TREE.root(SIZE - 1));
    assertRefused(SIZE - 1, ROOT);
    assertRefused(0, ROOT);
    assertRefused(256, TestLog.TREE.root(255));
    assertThatIllegalArgumentException().isThrownBy(() -> TileGrowth.open(files, -1, TreeHasher.empty()));
  }

  /** As after a writer that ended between writing its files and publishing them, and dropped partial ones early. */
  @Test
  void goesOnFromAnOlderSizeThanTheFilesHave() throws IOException {
    MemoryFiles newer = TestLog.ofSize(512);
    newer.put(TestLog.ofSize(300).files);
    newer.files.remove(new TileFile(0, 1, 44));
    newer.files.remove(new BundleFile(1, 44));

    TileGrowth.Step step = TileGrowth.open(newer, 300, TestLog.TREE.root(300)).append(TestLog.entries(300, 512));

    step.files().forEach((path, content) -> assertThat(content).isEqualTo(newer.files.get(path)));
    assertThat(step.root()).isEqualTo(TestLog.TREE.root(512));
  }

  private void assertRefused(long size, Hash root) {
    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> TileGrowth.open(files, size, root));
  }
}
