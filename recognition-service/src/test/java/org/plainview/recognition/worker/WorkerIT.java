package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.DetectorChoice;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.Quality;
import org.plainview.contracts.v1.ViewSignature;
import org.plainview.platform.kafka.Times;
import org.plainview.recognition.fixtures.LiveServer;
import org.plainview.recognition.fixtures.TestVideo;
import org.plainview.recognition.pixels.Vision;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.ServiceProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The worker role alone: no database is configured for it. One analyst, so that cameras must share it. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "plainview.recognition.roles=worker",
      "plainview.recognition.worker.stream-key=" + Cameras.KEY,
      "plainview.recognition.worker.analysers=1"
    })
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class WorkerIT {

  @TempDir private static Path folder;
  private static Path video;

  private final Topics topics;
  private final ObjectProvider<DataSource> dataSource;
  private TestTopics kafka;

  WorkerIT(@Autowired Topics topics, @Autowired ObjectProvider<DataSource> dataSource) {
    this.topics = topics;
    this.dataSource = dataSource;
  }

  @DynamicPropertySource
  static void parts(DynamicPropertyRegistry registry) {
    ServiceProperties.register(registry);
  }

  @BeforeAll
  static void makeVideo() {
    Vision.load();
    video = TestVideo.write(folder.resolve("moving.ts"), 30);
  }

  @BeforeEach
  void open() {
    kafka = new TestTopics(topics);
  }

  @AfterEach
  void close() {
    kafka.close();
  }

  private static CameraState.Builder filmed(String id) {
    return Cameras.active(id, "file:" + video);
  }

  private void retire(CameraState camera) {
    kafka.publish(camera.toBuilder().setVersion(99).setLifecycle(Lifecycle.LIFECYCLE_RETIRED).clearSealedStreamAddress().build());
  }

  private CrowdReading awaitQuality(String camera, Quality quality) {
    return kafka.await(r -> r.getCameraId().equals(camera) && r.getQuality() == quality);
  }

  private long usable(String camera) {
    return kafka.seen().stream().filter(r -> r.getCameraId().equals(camera) && r.getQuality() == Quality.QUALITY_OK).count();
  }

  @Test
  void needsNoDatabase() {
    assertThat(dataSource.getIfAvailable()).isNull();
  }

  @Test
  void aCameraBelowItsFloorSaysSoWithoutANumber() {
    CameraState camera = filmed("floored").setFloor(10).build();
    kafka.publish(camera);

    CrowdReading reading = awaitQuality("floored", Quality.QUALITY_OK);

    assertThat(reading.getZones(0).getBelowFloor()).isTrue();
    assertThat(reading.getZones(0).hasCount()).isFalse();
    assertThat(reading.getZones(0).hasCountHigh()).isFalse();
    assertThat(reading.getZones(0).hasDensityPerM2()).isFalse();
    retire(camera);
  }

  @Test
  void aSuspendedCameraFallsSilent() {
    CameraState camera = filmed("suspended").build();
    kafka.publish(camera);
    awaitQuality("suspended", Quality.QUALITY_OK);

    kafka.publish(camera.toBuilder().setVersion(2).setLifecycle(Lifecycle.LIFECYCLE_SUSPENDED).clearSealedStreamAddress().build());

    awaitSilence("suspended");
  }

  @Test
  void anApprovalThatExpiresSilencesTheCameraWithoutAnyMessage() {
    Instant expiry = Instant.now().plusSeconds(6);
    kafka.publish(filmed("expiring").setApprovalExpiresAt(Times.timestamp(expiry)).build());
    awaitQuality("expiring", Quality.QUALITY_OK);

    awaitSilence("expiring");

    assertThat(kafka.seen())
        .filteredOn(r -> r.getCameraId().equals("expiring"))
        .allSatisfy(r -> assertThat(Times.instant(r.getObservedAt())).isBefore(expiry.plusSeconds(10)));
  }

  @Test
  void aDeadStreamIsReportedAsThatAndNeverAsAnEmptyPlace() throws IOException {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    CameraState camera = Cameras.active("dead", "http://127.0.0.1:" + port + "/live.ts").build();
    kafka.publish(camera);

    CrowdReading reading = awaitQuality("dead", Quality.QUALITY_NO_SIGNAL);

    assertThat(reading.getZonesList()).isEmpty();
    assertThat(reading.getQualityReason()).isNotBlank();
    retire(camera);
  }

  @Test
  void aLostStreamComesBackByItself() throws IOException {
    try (LiveServer server = new LiveServer(0, Files.readAllBytes(video), 3)) {
      CameraState camera = Cameras.active("lost", server.address()).build();
      kafka.publish(camera);
      awaitQuality("lost", Quality.QUALITY_OK);

      server.refuse(true);
      server.drop();
      CrowdReading lost = awaitQuality("lost", Quality.QUALITY_NO_SIGNAL);
      assertThat(lost.hasLastFrameAt()).isTrue();

      server.refuse(false);
      kafka.await(r -> r.getCameraId().equals("lost") && r.getQuality() == Quality.QUALITY_OK && r.getSequence() > lost.getSequence());
      retire(camera);
    }
  }

  @Test
  void whatCannotBeWatchedIsReportedWithItsReason() {
    CameraState unsealable = filmed("unsealable").setSealedStreamAddress(filmed("another").getSealedStreamAddress()).build();
    CameraState scheme = Cameras.active("scheme", "ftp://127.0.0.1/a").build();
    CameraState model = filmed("model").setDetector(DetectorChoice.DETECTOR_CHOICE_ONNX).build();
    kafka.publish(unsealable);
    kafka.publish(scheme);
    kafka.publish(model);

    assertThat(awaitQuality("unsealable", Quality.QUALITY_NOT_ANALYSED).getQualityReason()).contains("key");
    assertThat(awaitQuality("scheme", Quality.QUALITY_NOT_ANALYSED).getQualityReason()).contains("scheme");
    assertThat(awaitQuality("model", Quality.QUALITY_NOT_ANALYSED).getQualityReason()).contains("no ONNX");
    List.of(unsealable, scheme, model).forEach(this::retire);
  }

  @Test
  void aStateThatCannotBeReadStopsThatCameraAndNoOther() {
    CameraState good = filmed("good").build();
    CameraState broken = filmed("broken").build();
    kafka.publish(good);
    kafka.publish(broken);
    awaitQuality("broken", Quality.QUALITY_OK);

    kafka.send(topics.cameras(), "broken", new byte[] {1, 2, 3});

    awaitSilence("broken");
    long before = usable("good");
    await().atMost(Duration.ofSeconds(30)).until(() -> usable("good") > before);
    retire(good);
  }

  @Test
  void aGreedyCameraAndDeadOnesDoNotStarveAnother() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      List<CameraState> dead =
          IntStream.range(0, 5)
              .mapToObj(i -> Cameras.active("silent-" + i, "http://127.0.0.1:" + silent.getLocalPort() + "/" + i).build())
              .toList();
      CameraState greedy = filmed("greedy").setFramesPerSecond(1000).build();
      CameraState modest = filmed("modest").build();
      dead.forEach(kafka::publish);
      kafka.publish(greedy);
      kafka.publish(modest);

      await().atMost(Duration.ofSeconds(60)).until(() -> usable("modest") >= 8);

      assertThat(usable("greedy")).isPositive();
      // One reading a second each, however many pictures a camera asks for.
      assertThat(usable("modest")).isGreaterThanOrEqualTo(usable("greedy") / 3);
      dead.forEach(this::retire);
      retire(greedy);
      retire(modest);
    }
  }

  @Test
  void aViewThatIsNotTheOneOfItsCalibrationHasNoNumbers() {
    CameraState camera = filmed("turned").setCalibrationVersion(7).build();
    Random random = new Random(4);
    ViewSignature.Builder other =
        ViewSignature.newBuilder().setCameraId("turned").setCalibrationVersion(7).setColumns(32);
    random.ints(32 * 24, 0, 1 << 16).forEach(other::addEdges);
    kafka.send(topics.views(), "turned", other.build().toByteArray());
    kafka.publish(camera);

    CrowdReading reading =
        kafka.await(
            r ->
                r.getCameraId().equals("turned")
                    && r.getQuality() == Quality.QUALITY_MOVED
                    && r.getQualityReason().contains("another view"));

    assertThat(reading.getZonesList()).isEmpty();
    retire(camera);
  }

  @Test
  void aViewThatNobodyKnowsIsLearnedAndSharedWithEveryWorker() {
    CameraState camera = filmed("fresh").setCalibrationVersion(3).build();
    kafka.publish(camera);
    List<ViewSignature> learned = new ArrayList<>();

    try (var views = TestTopics.consumer(topics.views())) {
      await()
          .atMost(Duration.ofMinutes(3))
          .until(
              () -> {
                for (var one : views.poll(Duration.ofMillis(500))) {
                  if (one.key().equals("fresh")) {
                    learned.add(ViewSignature.parseFrom(one.value()));
                  }
                }
                return !learned.isEmpty();
              });
    }

    assertThat(learned.getFirst().getCalibrationVersion()).isEqualTo(3);
    assertThat(learned.getFirst().getEdgesCount()).isEqualTo(32 * 24);
    retire(camera);
  }

  @Test
  void noAddressAppearsInTheLog(CapturedOutput output) {
    CameraState camera = Cameras.active("secret", "rtsp://admin:hunter2@127.0.0.1:9/stream").build();
    kafka.publish(camera);
    awaitQuality("secret", Quality.QUALITY_NO_SIGNAL);

    assertThat(output.getAll()).doesNotContain("hunter2", "127.0.0.1:9/", "/stream");
    retire(camera);
  }

  /** Three seconds without a reading: a camera that is watched says something every second. */
  private void awaitSilence(String camera) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                kafka.seen().stream()
                    .filter(r -> r.getCameraId().equals(camera))
                    .map(r -> Times.instant(r.getObservedAt()))
                    .max(Instant::compareTo)
                    .orElseThrow()
                    .isBefore(Instant.now().minusSeconds(3)));
  }
}
