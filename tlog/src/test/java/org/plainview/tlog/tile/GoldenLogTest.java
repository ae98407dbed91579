package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.CompactTree;
import org.plainview.tlog.merkle.Hash;
import org.plainview.tlog.merkle.ProofChecks;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.merkle.SharedData;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath.BundleFile;

/** A log that Tessera wrote, with a checkpoint for each size from 0 to 15. */
class GoldenLogTest {
  private static final int NEWEST = 15;

  private final Path folder = SharedData.folder("tessera-log").resolve("testdata/log");
  private final DirectoryFiles files = new DirectoryFiles(folder);

  @Test
  void itsBundlesHaveTheRootsOfItsCheckpoints() throws IOException {
    for (int size = 0; size <= NEWEST; size++) {
      CompactTree tree = new CompactTree();
      entries(size).forEach(entry -> tree.append(TreeHasher.leaf(entry)));
      assertThat(tree.root()).as("root at size %d", size).isEqualTo(publishedRoot(size));
    }
  }

  @Test
  void itsTilesHaveTheRootsOfItsCheckpoints() throws IOException {
    for (int size = 0; size <= NEWEST; size++) {
      assertThat(Proofs.root(size, new TileHashes(files, size))).isEqualTo(publishedRoot(size));
    }
  }

  @Test
  void itsTilesProveEachLeafAndEachStep() throws IOException {
    for (int size = 1; size <= NEWEST; size++) {
      TileHashes hashes = new TileHashes(files, size);
      List<byte[]> entries = entries(size);
      for (int index = 0; index < size; index++) {
        List<Hash> proof = Proofs.inclusion(index, size, hashes);
        Hash leaf = TreeHasher.leaf(entries.get(index));
        assertThat(ProofChecks.isIncluded(leaf, index, size, proof, publishedRoot(size))).isTrue();

        int old = index + 1;
        List<Hash> step = Proofs.consistency(old, size, hashes);
        assertThat(ProofChecks.isConsistent(old, publishedRoot(old), size, publishedRoot(size), step)).isTrue();
      }
    }
  }

  @Test
  void growthWritesTheSameBytes() throws IOException {
    for (int oldSize = 0; oldSize < NEWEST; oldSize++) {
      TileGrowth growth = TileGrowth.open(files, oldSize, publishedRoot(oldSize));
      for (int size = oldSize + 1; size <= NEWEST; size++) {
        TileGrowth.Step step = growth.append(entries(size).subList(size - 1, size));
        assertThat(step.root()).isEqualTo(publishedRoot(size));
        for (LogPath path : step.files().keySet()) {
          assertThat(files.read(path)).as(path.text()).contains(step.files().get(path));
        }
      }
    }
  }

  private List<byte[]> entries(int size) throws IOException {
    return size == 0 ? List.of() : EntryBundle.read(files, new BundleFile(0, size));
  }

  private Hash publishedRoot(int size) throws IOException {
    String name = size == NEWEST ? "checkpoint" : "checkpoint." + size;
    List<String> lines = Files.readAllLines(folder.resolve(name));
    assertThat(lines.get(1)).isEqualTo(Integer.toString(size));
    return Hash.ofBase64(lines.get(2));
  }
}
