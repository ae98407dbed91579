package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.recognition.fixtures.LiveServer;
import org.plainview.recognition.fixtures.RtspServer;
import org.plainview.recognition.fixtures.TestVideo;

/** Real streams, and the ways in which they fail. */
class CameraEyeIT {

  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final CameraEye.Settings SETTINGS =
      new CameraEye.Settings(new ImageSize(416, 416), Duration.ofMillis(200));

  @TempDir private static Path folder;
  private static Path video;

  private final List<CameraEye> eyes = new ArrayList<>();
  private final AtomicInteger samples = new AtomicInteger();
  private final MovableClock clock = new MovableClock();

  /** The system's clock, moved by hand. */
  private static final class MovableClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @BeforeAll
  static void makeVideo() {
    Vision.load();
    video = TestVideo.write(folder.resolve("moving.ts"), 20);
  }

  @AfterEach
  void closeEyes() {
    eyes.forEach(CameraEye::close);
  }

  private CameraEye watch(String address) {
    CameraEye eye = CameraEye.of(address, SETTINGS, clock, samples::incrementAndGet).orElseThrow();
    eyes.add(eye);
    Thread.ofPlatform().daemon().start(eye);
    return eye;
  }

  private static void awaitQuality(CameraEye eye, Quality quality) {
    await().atMost(PATIENCE).until(() -> eye.signal().quality() == quality);
  }

  private static LiveServer liveServer(int port) throws IOException {
    return new LiveServer(port, Files.readAllBytes(video), 2);
  }

  @Test
  void aFilePlaysInRealTimeAndStartsAgainAtItsEnd() {
    long start = System.nanoTime();
    CameraEye eye = watch("file:" + video);

    await().atMost(PATIENCE).until(() -> samples.get() > 15);

    // 2 s of video hold 10 samples at 5 per second.
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(2500));
    assertThat(eye.signal().quality()).isEqualTo(Quality.OK);
  }

  @Test
  void aSampleIsScaledToFitAndHandedOutOnce() {
    CameraEye eye = CameraEye.of("file:" + video, new CameraEye.Settings(new ImageSize(160, 160), Duration.ofSeconds(60)), clock, samples::incrementAndGet).orElseThrow();
    eyes.add(eye);
    Thread.ofPlatform().daemon().start(eye);
    await().atMost(PATIENCE).until(() -> samples.get() == 1);

    Picture picture = eye.take();

    assertThat(picture.size()).isEqualTo(new ImageSize(160, 120));
    assertThat(picture.bgr()).hasSize(160 * 120 * 3);
    assertThat(PictureCheck.of(picture)).isEqualTo(Quality.OK);
    assertThat(eye.take()).isNull();
  }

  @Test
  void readsMpegTsOverHttp() throws IOException {
    try (LiveServer server = liveServer(0)) {
      awaitQuality(watch(server.address()), Quality.OK);
    }
  }

  @Test
  void readsRtsp() throws IOException {
    try (RtspServer server = new RtspServer()) {
      awaitQuality(watch(server.address()), Quality.OK);
    }
  }

  @Test
  void readsHls() {
    Path served = TestVideo.write(folder.resolve("hls.m3u8"), 60).getParent();
    var server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), served.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      awaitQuality(watch("http://127.0.0.1:" + server.getAddress().getPort() + "/hls.m3u8"), Quality.OK);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aDeadStreamIsNoSignalUntilItComesToLife() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    CameraEye eye = watch("http://127.0.0.1:" + port + "/live.ts");
    awaitQuality(eye, Quality.NO_SIGNAL);
    assertThat(eye.signal().lastFrameAt()).isNull();

    try (LiveServer server = liveServer(port)) {
      awaitQuality(eye, Quality.OK);
    }
  }

  @Test
  void aLostStreamIsNoSignalAndIsFoundAgain() throws IOException {
    try (LiveServer server = liveServer(0)) {
      CameraEye eye = watch(server.address());
      awaitQuality(eye, Quality.OK);

      server.refuse(true);
      server.drop();
      awaitQuality(eye, Quality.NO_SIGNAL);
      assertThat(eye.signal().lastFrameAt()).isNotNull();

      server.refuse(false);
      awaitQuality(eye, Quality.OK);
    }
  }

  @Test
  void aStreamThatStallsIsNotOkAndIsFoundAgain() throws IOException {
    try (LiveServer server = liveServer(0)) {
      CameraEye eye = watch(server.address());
      awaitQuality(eye, Quality.OK);

      server.stall(true);
      await().atMost(PATIENCE).until(() -> eye.signal().quality() != Quality.OK);
      assertThat(eye.signal().quality()).isIn(Quality.STALE, Quality.NO_SIGNAL);

      server.stall(false);
      awaitQuality(eye, Quality.OK);
    }
  }

  @Test
  void noNewPictureForSomeSecondsIsStale() {
    CameraEye eye = watch("file:" + video);
    awaitQuality(eye, Quality.OK);
    eye.close();

    clock.ahead = Duration.ofSeconds(6);

    assertThat(eye.signal().quality()).isEqualTo(Quality.STALE);
  }

  @Test
  void aPictureThatNeverChangesIsFrozen() {
    Path still = TestVideo.writeStill(folder.resolve("still.mp4"), 50);
    CameraEye eye = watch("file:" + still);

    await()
        .atMost(PATIENCE)
        .until(
            () -> {
              Picture picture = eye.take();
              return picture != null && eye.judge(picture, Thumbnail.of(picture)) == Quality.FROZEN;
            });

    assertThat(eye.signal().quality()).isEqualTo(Quality.FROZEN);
  }

  @Test
  void garbageIsNoSignal() throws IOException {
    byte[] noise = new byte[200_000];
    new Random(3).nextBytes(noise);
    Path file = Files.write(folder.resolve("garbage.ts"), noise);
    try (LiveServer server = new LiveServer(0, noise, 1)) {
      awaitQuality(watch("file:" + file), Quality.NO_SIGNAL);
      awaitQuality(watch(server.address()), Quality.NO_SIGNAL);
    }
    assertThat(samples).hasValue(0);
  }

  @Test
  void aMissingOrEmptyFileIsNoSignal() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.mp4"));

    awaitQuality(watch("file:/no/such/file.mp4"), Quality.NO_SIGNAL);
    awaitQuality(watch("file:" + empty), Quality.NO_SIGNAL);
  }

  @Test
  void camerasThatNeverAnswerDoNotHoldUpOthers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<CameraEye> dead = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        dead.add(watch("http://127.0.0.1:" + silent.getLocalPort() + "/" + i));
      }
      CameraEye good = watch("file:" + video);

      awaitQuality(good, Quality.OK);

      assertThat(dead).allSatisfy(eye -> assertThat(eye.signal().quality()).isNotEqualTo(Quality.OK));
    }
  }

  @Test
  void aPlaylistFromTheNetworkCannotReadFilesOfThisMachine() throws IOException {
    Path served = Files.createDirectory(folder.resolve("playlist"));
    Files.writeString(
        served.resolve("evil.m3u8"),
        "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\nfile://" + video.toAbsolutePath() + "\n#EXT-X-ENDLIST\n");
    var server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), served.toAbsolutePath(), SimpleFileServer.OutputLevel.NONE);
    server.start();
    try {
      awaitQuality(watch("http://127.0.0.1:" + server.getAddress().getPort() + "/evil.m3u8"), Quality.NO_SIGNAL);
      assertThat(samples).hasValue(0);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void afterCloseNoPictureIsHandedOut() {
    CameraEye eye = watch("file:" + video);
    await().atMost(PATIENCE).until(() -> samples.get() > 0);

    eye.close();

    assertThat(eye.take()).isNull();
  }
}
