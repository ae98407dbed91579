package org.plainview.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.plainview.tlog.tile.LogPath;
import org.plainview.tlog.tile.LogPath.BundleFile;
import org.plainview.tlog.tile.LogPath.CheckpointFile;
import org.plainview.tlog.tile.LogPath.TileFile;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

/** What an object store adds to the contract: races in it, its headers, its failures. */
class S3FilesIT {

  private static final CheckpointFile CHECKPOINT = new CheckpointFile();
  private static final TileFile TILE = new TileFile(0, 0, 2);

  private static ObjectStore server;

  private final S3Properties place = server.place();

  @BeforeAll
  static void start() {
    server = ObjectStore.start();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void ofTwoContentsAtTheSameTimeTheFirstStaysAndTheOtherWriterHearsOfIt() throws Exception {
    for (int i = 0; i < 20; i++) {
      TileFile tile = new TileFile(0, i, 256);
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int writer = 1; writer <= 4; writer++) {
        int own = writer;
        writers.add(
            () -> {
              files().writeAll(Map.of(tile, filledWith(own)));
              return own;
            });
      }
      List<Integer> winners = new ArrayList<>();
      try (ExecutorService threads = Executors.newFixedThreadPool(writers.size())) {
        for (Future<Integer> written : threads.invokeAll(writers)) {
          try {
            winners.add(written.get());
          } catch (ExecutionException refused) {
            assertThat(refused)
                .cause()
                .hasMessageContaining(tile.text() + " exists")
                .hasMessageContaining("with other content");
          }
        }
      }
      assertThat(winners).hasSize(1);
      assertThat(files().read(tile)).contains(filledWith(winners.getFirst()));
    }
  }

  @Test
  void theSameContentThatAppearsDuringTheWriteIsFine() throws IOException {
    S3Files slow = new S3Files(
        Disturbed.before("tile/", place, () -> files().writeAll(Map.of(TILE, new byte[64]))), place);

    slow.writeAll(Map.of(TILE, new byte[64]));

    assertThat(files().read(TILE)).contains(new byte[64]);
  }

  @Test
  void aDelayedCheckpointDoesNotReplaceANewerOne() throws IOException {
    for (byte[] before : List.of(new byte[0], new byte[] {1})) {
      if (before.length > 0) {
        files().writeAll(Map.of(CHECKPOINT, before));
      }
      S3Files slow = new S3Files(
          Disturbed.before("checkpoint", place, () -> files().writeAll(Map.of(CHECKPOINT, new byte[] {3}))), place);

      assertThatIOException()
          .isThrownBy(() -> slow.writeAll(Map.of(CHECKPOINT, new byte[] {2})))
          .withMessageContaining("checkpoint was changed")
          .withMessageContaining("another writer at the same time");

      assertThat(files().read(CHECKPOINT)).contains(new byte[] {3});
      slow.writeAll(Map.of(CHECKPOINT, new byte[] {2}));
      assertThat(files().read(CHECKPOINT)).contains(new byte[] {2});
    }
  }

  @Test
  void withoutConditionalWritesItComparesAndWrites() throws IOException {
    S3Files plain = new S3Files(Disturbed.withoutConditions(place), place);

    plain.writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1}));
    plain.writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {2}));

    assertThat(files().read(CHECKPOINT)).contains(new byte[] {2});
    assertThatIOException()
        .isThrownBy(() -> plain.writeAll(Map.of(TILE, new byte[63])))
        .withMessageContaining("tile/0/000.p/2 exists");
  }

  @Test
  void theCheckpointIsNotWrittenWhenATileIsRefused() throws IOException {
    S3Files broken = new S3Files(
        Disturbed.before(
            "tile/",
            place,
            () -> {
              throw Disturbed.answer(403, "AccessDenied");
            }),
        place);

    assertThatIOException()
        .isThrownBy(() -> broken.writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1})))
        .withMessageContaining("Cannot write tile/0/000.p/2 in s3://plainview-log/logs/")
        .withMessageContaining("AccessDenied");

    assertThat(files().read(CHECKPOINT)).isEmpty();
  }

  @Test
  void removesMorePartialFilesThanOneListNames() throws IOException {
    Map<LogPath, byte[]> partial = new HashMap<>();
    for (int width = 1; width < 256; width++) {
      partial.put(new TileFile(0, 0, width), new byte[width * 32]);
    }
    files().writeAll(partial);

    new S3Files(Disturbed.withShortLists(place), place).removePartial(TILE.full());

    for (LogPath path : partial.keySet()) {
      assertThat(files().read(path)).isEmpty();
    }
  }

  @Test
  void aWebServerInFrontOfTheBucketSendsTheHeadersOfTheFormat() throws IOException {
    files().writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1}, new BundleFile(0, 1), new byte[3]));

    assertThat(head("checkpoint").contentType()).isEqualToIgnoringWhitespace("text/plain; charset=utf-8");
    assertThat(head("checkpoint").cacheControl()).isEqualTo("no-cache");
    assertThat(head("tile/0/000.p/2").contentType()).isEqualTo("application/octet-stream");
    assertThat(head("tile/0/000.p/2").cacheControl()).contains("immutable").contains("public");
    assertThat(head("tile/entries/000.p/1").cacheControl()).isEqualTo("no-store");
  }

  @Test
  void aBucketThatIsNotThereIsAnErrorAndNotAnEmptyLog() {
    S3Files nowhere = S3Access.open(server.place("no-such-bucket", ObjectStore.SECRET_KEY));

    assertThatIOException()
        .isThrownBy(() -> nowhere.read(CHECKPOINT))
        .withMessageContaining("Cannot read checkpoint in s3://no-such-bucket/")
        .withMessageContaining("bucket does not exist");
    assertThatIOException().isThrownBy(() -> nowhere.writeAll(Map.of(CHECKPOINT, new byte[] {1})));
    assertThatIOException().isThrownBy(() -> nowhere.removePartial(TILE.full()));
  }

  @Test
  void aWrongKeyIsAnErrorThatDoesNotShowIt() {
    S3Files stranger = S3Access.open(server.place(ObjectStore.BUCKET, "a-wrong-secret-key"));

    assertThatIOException()
        .isThrownBy(() -> stranger.read(CHECKPOINT))
        .withMessageContaining("Cannot read checkpoint")
        .withMessageContaining("403")
        .satisfies(error -> assertThat(error).message().doesNotContain("a-wrong-secret-key"));
  }

  @Test
  void aServerThatComesBackIsUsedAgain() throws IOException {
    try (ObjectStore other = ObjectStore.start();
        S3Files files = S3Access.open(other.place())) {
      files.writeAll(Map.of(TILE, new byte[64], CHECKPOINT, new byte[] {1}));

      other.kill();
      assertThatIOException()
          .isThrownBy(() -> files.read(TILE))
          .withMessageContaining("Cannot read tile/0/000.p/2 in s3://plainview-log/")
          .withMessageContaining("Connection refused");
      assertThatIOException()
          .isThrownBy(() -> files.writeAll(Map.of(new TileFile(0, 0, 3), new byte[96], CHECKPOINT, new byte[] {2})));
      assertThatIOException().isThrownBy(() -> files.removePartial(TILE.full()));

      other.run();
      assertThat(files.read(TILE)).contains(new byte[64]);
      assertThat(files.read(CHECKPOINT)).contains(new byte[] {1});
      files.writeAll(Map.of(new TileFile(0, 0, 3), new byte[96], CHECKPOINT, new byte[] {2}));
      assertThat(files.read(CHECKPOINT)).contains(new byte[] {2});
    }
  }

  private S3Files files() {
    return S3Access.open(place);
  }

  private HeadObjectResponse head(String path) {
    try (S3Client client = S3Access.builder(place).build()) {
      return client.headObject(head -> head.bucket(place.bucket()).key(place.prefix() + "/" + path));
    }
  }

  private static byte[] filledWith(int value) {
    byte[] content = new byte[8_192];
    Arrays.fill(content, (byte) value);
    return content;
  }
}
