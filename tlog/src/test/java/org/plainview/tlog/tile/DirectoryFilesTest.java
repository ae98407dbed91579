package org.plainview.tlog.tile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.tlog.merkle.Proofs;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;

class DirectoryFilesTest {
  private static final CheckpointFile CHECKPOINT = new CheckpointFile();
  private static final TileFile TILE = new TileFile(0, 1_234_067, 2);

  @TempDir private Path outside;

  private Path folder() {
    return outside.resolve("not/there/yet");
  }

  private DirectoryFiles files() {
    return new DirectoryFiles(folder());
  }

  @Test
  void aFolderThatIsNotThereHasNoFiles() throws IOException {
    assertThat(files().read(CHECKPOINT)).isEmpty();
    assertThat(files().read(TILE)).isEmpty();
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void makesTheFolderAndReadsWhatItWrote() throws IOException {
    files().write(TILE, new byte[64]);
    files().write(CHECKPOINT, new byte[] {1, 2, 3});

    assertThat(files().read(TILE)).contains(new byte[64]);
    assertThat(files().read(CHECKPOINT)).contains(new byte[] {1, 2, 3});
    assertThat(folder().resolve("tile/0/x001/x234/067.p/2")).hasSize(64);
    assertThat(filesIn(outside)).hasSize(2);
  }

  @Test
  void holdsAWholeLogThatGrows() throws IOException {
    DirectoryFiles files = files();
    TileGrowth growth = TestLog.growthFromNothing();
    for (int step : new int[] {1, 300, 5_000, 0, 20}) {
      files.writeAll(growth.append(TestLog.entries(growth.size(), growth.size() + step)).files());
    }
    long size = growth.size();

    assertThat(Proofs.root(size, new TileHashes(files, size))).isEqualTo(TestLog.TREE.root(size));
    assertThat(TestLog.open(files, size).root()).isEqualTo(TestLog.TREE.root(size));
    for (LogPath path : TileWidths.files(size).toList()) {
      assertThat(folder().resolve(path.text())).isRegularFile();
    }
  }

  @Test
  void theCheckpointIsReplaced() throws IOException {
    files().write(CHECKPOINT, new byte[9_000]);
    files().write(CHECKPOINT, new byte[] {2});

    assertThat(files().read(CHECKPOINT)).contains(new byte[] {2});
    assertThat(filesIn(outside)).hasSize(1);
  }

  @Test
  void writingTheSameAgainIsFine() throws IOException {
    files().write(TILE, new byte[64]);
    files().writeAll(Map.of(TILE, new byte[64], TILE.full(), new byte[8_192]));

    assertThat(files().read(TILE)).contains(new byte[64]);
    assertThat(files().read(TILE.full())).contains(new byte[8_192]);
  }

  @Test
  void otherContentIsKeptAndNamedAndStopsTheWholeWrite() throws IOException {
    byte[] foreign = new byte[64];
    foreign[63] = 1;
    files().write(CHECKPOINT, new byte[] {1});
    for (byte[] existing : List.of(foreign, new byte[63], new byte[0])) {
      Files.createDirectories(folder().resolve(TILE.text()).getParent());
      Files.write(folder().resolve(TILE.text()), existing);

      assertThatIOException()
          .isThrownBy(() -> files().writeAll(
              Map.of(TILE, new byte[64], TILE.full(), new byte[8_192], CHECKPOINT, new byte[] {2})))
          .withMessageContaining("tile/0/x001/x234/067.p/2 exists")
          .withMessageContaining("with other content");

      assertThat(files().read(TILE)).contains(existing);
      assertThat(files().read(TILE.full())).isEmpty();
      assertThat(files().read(CHECKPOINT)).contains(new byte[] {1});
    }
  }

  @Test
  void whatAKilledWriterLeftBehindIsHarmless() throws IOException {
    Path tileFolder = folder().resolve(TILE.text()).getParent();
    Files.createDirectories(tileFolder);
    Files.write(tileFolder.resolve(".2.1f.tmp"), new byte[17]);
    Files.write(folder().resolve(".checkpoint.2e.tmp"), new byte[17]);
    assertThat(files().read(TILE)).isEmpty();
    assertThat(files().read(CHECKPOINT)).isEmpty();

    files().writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1}));

    assertThat(files().read(TILE)).contains(new byte[64]);
    assertThat(files().read(CHECKPOINT)).contains(new byte[] {1});
    assertThat(LogPath.parse("tile/0/x001/x234/067.p/.2.1f.tmp")).isEmpty();
    assertThat(LogPath.parse(".checkpoint.2e.tmp")).isEmpty();
  }

  @Test
  void removesWhatKilledWritersLeftBehindOnceItIsOld() throws IOException {
    files().removeLeftovers(Duration.ZERO);
    files().writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1}));
    Path old = Files.write(folder().resolve(TILE.text()).resolveSibling(".2.1f.tmp"), new byte[17]);
    Path young = Files.write(folder().resolve(".checkpoint.2e.tmp"), new byte[17]);
    for (Path file : List.of(old, folder().resolve(TILE.text()), folder().resolve("checkpoint"))) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    }

    files().removeLeftovers(Duration.ofHours(1));

    assertThat(filesIn(outside))
        .containsExactlyInAnyOrder(young, folder().resolve(TILE.text()), folder().resolve("checkpoint"));
  }

  @Test
  void aWriteThatFailsLeavesNothingBehind() throws IOException {
    Files.createDirectories(folder().resolve("checkpoint"));

    assertThatIOException().isThrownBy(() -> files().write(CHECKPOINT, new byte[] {1}));

    assertThat(filesIn(outside)).isEmpty();
  }

  @Test
  void aWriteThatFailsSaysWhichFile() throws IOException {
    Files.createDirectories(folder());
    Files.write(folder().resolve("tile"), new byte[1]);

    assertThatIOException()
        .isThrownBy(() -> files().write(TILE, new byte[64]))
        .withMessageContaining(folder().resolve("tile").toString());
  }

  @Test
  void recreatesFoldersThatSomebodyRemoved() throws IOException {
    DirectoryFiles files = files();
    files.write(TILE, new byte[64]);
    Files.delete(folder().resolve(TILE.text()));
    Files.delete(folder().resolve(TILE.text()).getParent());

    files.write(TILE, new byte[64]);

    assertThat(files.read(TILE)).contains(new byte[64]);
  }

  @Test
  void stopsReadingWhereNoSuchFileCanGoOn() throws IOException {
    Files.createDirectories(folder().resolve(TILE.text()).getParent());
    Files.write(folder().resolve(TILE.text()), new byte[65]);

    assertThatExceptionOfType(MalformedLogException.class)
        .isThrownBy(() -> files().read(TILE))
        .withMessage("tile/0/x001/x234/067.p/2 has more than 64 bytes");
    assertThatIllegalArgumentException().isThrownBy(() -> files().write(TILE, new byte[65]));
  }

  @Test
  void noPathLeadsOutOfTheFolder() throws IOException {
    Files.write(outside.resolve("secret"), new byte[] {1});
    for (String text : new String[] {"../../../secret", "tile/../../../../secret", "/secret", "tile/0/../../secret"}) {
      assertThat(LogPath.parse(text)).isEmpty();
    }
    for (LogPath path : List.of(CHECKPOINT, TILE, new BundleFile(0, 256), new TileFile(63, (1L << 55) - 1, 255))) {
      Path target = folder().resolve(path.text());
      assertThat(target.normalize()).isEqualTo(target).startsWithRaw(folder());
    }
  }

  @Test
  void severalThreadsMayWriteTheSameAndOtherFiles() throws Exception {
    DirectoryFiles files = files();
    List<Callable<Void>> writes =
        IntStream.range(0, 24)
            .<Callable<Void>>mapToObj(
                i -> () -> {
                  files.write(new TileFile(0, i / 3, 256), new byte[8_192]);
                  return null;
                })
            .toList();
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Void> written : threads.invokeAll(writes)) {
        written.get();
      }
    }

    assertThat(filesIn(outside)).hasSize(8).allSatisfy(file -> assertThat(file).hasSize(8_192));
  }

  private static List<Path> filesIn(Path folder) throws IOException {
    try (Stream<Path> found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).toList();
    }
  }
}
