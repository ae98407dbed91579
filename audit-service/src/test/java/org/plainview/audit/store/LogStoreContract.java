package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.merkle.TreeHasher;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import org.plainview.tlog.tile.LogStore;
import org.plainview.tlog.tile.MalformedLogException;
import org.plainview.tlog.tile.TileGrowth;
import org.plainview.tlog.tile.TileHashes;
import org.plainview.tlog.tile.TileWidths;

/** What a publisher relies on, whatever keeps the files. */
abstract class LogStoreContract {

  private static final CheckpointFile CHECKPOINT = new CheckpointFile();
  private static final TileFile TILE = new TileFile(0, 1_234_067, 2);

  /** The place of this test, empty at first; each time as another process would open it. */
  abstract LogStore open();

  /** Puts a file there past the store. */
  abstract void smuggle(String path, byte[] content) throws IOException;

  /** All that is there, by path. */
  abstract Set<String> paths() throws IOException;

  @Test
  void anEmptyPlaceHasNoFiles() throws IOException {
    assertThat(open().read(CHECKPOINT)).isEmpty();
    assertThat(open().read(TILE)).isEmpty();
    assertThat(open().read(new BundleFile(0, 256))).isEmpty();
  }

  @Test
  void anotherProcessReadsWhatWasWritten() throws IOException {
    open().writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1, 2, 3}, new BundleFile(3, 1), new byte[5]));

    assertThat(open().read(TILE)).contains(new byte[64]);
    assertThat(open().read(new BundleFile(3, 1))).contains(new byte[5]);
    assertThat(open().read(CHECKPOINT)).contains(new byte[] {1, 2, 3});
    assertThat(paths()).containsExactlyInAnyOrder("tile/0/x001/x234/067.p/2", "tile/entries/003.p/1", "checkpoint");
  }

  @Test
  void holdsALogThatGrowsAndLosesItsPartialFiles() throws IOException {
    LogStore store = open();
    TileGrowth growth = TileGrowth.open(store, 0, TreeHasher.empty());
    for (int step : new int[] {1, 254, 300, 0, 2_000}) {
      Map<LogPath, byte[]> files = growth.append(entries(growth.size(), step)).files();
      store.writeAll(files);
      for (LogPath path : files.keySet()) {
        if (!path.text().contains(".p/")) {
          store.removePartial(path);
        }
      }
    }
    long size = growth.size();

    assertThat(Proofs.root(size, new TileHashes(open(), size))).isEqualTo(growth.root());
    Set<String> paths = paths();
    assertThat(paths).containsAll(TileWidths.files(size).map(LogPath::text).toList());
    assertThat(paths).filteredOn(path -> path.contains(".p/")).allSatisfy(
        partial -> assertThat(paths).doesNotContain(partial.replaceFirst("\\.p/.*", "")));
  }

  @Test
  void aReaderOfAnOlderCheckpointTakesTheFullTile() throws IOException {
    LogStore store = open();
    TileGrowth growth = TileGrowth.open(store, 0, TreeHasher.empty());
    TileGrowth.Step old = growth.append(entries(0, 200));
    store.writeAll(old.files());
    store.writeAll(growth.append(entries(200, 100)).files());
    store.removePartial(new TileFile(0, 0, 256));

    assertThat(open().read(new TileFile(0, 0, 200))).isEmpty();
    assertThat(Proofs.root(200, new TileHashes(open(), 200))).isEqualTo(old.root());
  }

  @Test
  void theCheckpointIsReplaced() throws IOException {
    open().writeAll(Map.of(CHECKPOINT, new byte[9_000]));
    open().writeAll(Map.of(CHECKPOINT, new byte[] {2}));
    open().writeAll(Map.of(CHECKPOINT, new byte[] {2}));

    assertThat(open().read(CHECKPOINT)).contains(new byte[] {2});
    assertThat(paths()).containsExactly("checkpoint");
  }

  @Test
  void writingTheSameAgainIsFine() throws IOException {
    open().writeAll(Map.of(TILE, new byte[64]));
    open().writeAll(Map.of(TILE, new byte[64], TILE.full(), new byte[8_192]));

    assertThat(open().read(TILE)).contains(new byte[64]);
    assertThat(open().read(TILE.full())).contains(new byte[8_192]);
  }

  @Test
  void otherContentIsKeptAndNamedAndStopsTheWholeWrite() throws IOException {
    byte[] foreign = new byte[64];
    foreign[63] = 1;
    open().writeAll(Map.of(CHECKPOINT, new byte[] {1}));
    for (byte[] existing : List.of(foreign, new byte[63], new byte[0])) {
      smuggle(TILE.text(), existing);

      assertThatIOException()
          .isThrownBy(() -> open().writeAll(
              Map.of(TILE, new byte[64], TILE.full(), new byte[8_192], CHECKPOINT, new byte[] {2})))
          .withMessageContaining("tile/0/x001/x234/067.p/2 exists")
          .withMessageContaining("with other content");

      assertThat(open().read(TILE)).contains(existing);
      assertThat(open().read(TILE.full())).isEmpty();
      assertThat(open().read(CHECKPOINT)).contains(new byte[] {1});
    }
  }

  @Test
  void stopsReadingWhereNoSuchFileCanGoOn() throws IOException {
    smuggle(TILE.text(), new byte[65]);
    smuggle(TILE.full().text(), new byte[4_000_000]);

    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> open().read(TILE))
        .withMessage("tile/0/x001/x234/067.p/2 has more than 64 bytes");
    assertThatExceptionOfType(MalformedLogException.class).isThrownBy(() -> open().read(TILE.full()));
  }

  @Test
  void nothingIsWrittenWhenOneIsTooLong() throws IOException {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> open().writeAll(Map.of(TILE, new byte[65], TILE.full(), new byte[8_192])));

    assertThat(paths()).isEmpty();
  }

  @Test
  void removesOnlyThePartialFilesOfThatFullOne() throws IOException {
    Map<LogPath, byte[]> kept =
        Map.of(
            new TileFile(0, 7, 256), new byte[8_192],
            new TileFile(0, 8, 5), new byte[5 * 32],
            new TileFile(1, 7, 5), new byte[5 * 32],
            new BundleFile(7, 5), new byte[10]);
    Map<LogPath, byte[]> files = new HashMap<>(kept);
    for (int width = 1; width < 256; width += 7) {
      files.put(new TileFile(0, 7, width), new byte[width * 32]);
    }
    open().writeAll(files);

    open().removePartial(new TileFile(0, 7, 256));
    open().removePartial(new TileFile(0, 9, 256));

    assertThat(paths()).isEqualTo(kept.keySet().stream().map(LogPath::text).collect(Collectors.toSet()));
  }

  @Test
  void noPathLeadsOutOfThePlace() throws IOException {
    smuggle("secret", new byte[] {1});
    for (String text : List.of("../secret", "secret", "tile/../secret", "/checkpoint", "tile/0/../../secret")) {
      assertThat(LogPath.parse(text)).isEmpty();
    }
    LogPath far = new TileFile(63, (1L << 55) - 1, 255);
    open().writeAll(Map.of(far, new byte[255 * 32]));

    assertThat(paths()).containsExactlyInAnyOrder("secret", far.text());
  }

  @Test
  void manyWritersOfTheSameFilesAllSucceed() throws Exception {
    Map<LogPath, byte[]> files = new HashMap<>();
    for (int i = 0; i < 20; i++) {
      files.put(new TileFile(0, i, 256), new byte[8_192]);
    }
    LogStore shared = open();
    List<Callable<Void>> writers = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      LogStore store = i % 2 == 0 ? shared : open();
      writers.add(
          () -> {
            store.writeAll(files);
            return null;
          });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
      for (Future<Void> written : threads.invokeAll(writers)) {
        written.get();
      }
    }

    for (LogPath path : files.keySet()) {
      assertThat(open().read(path)).contains(new byte[8_192]);
    }
    assertThat(paths()).hasSize(20);
  }

  private static List<byte[]> entries(long from, int count) {
    return IntStream.range(0, count).mapToObj(i -> ("entry " + (from + i)).getBytes(StandardCharsets.UTF_8)).toList();
  }
}
