package org.plainview.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plainview.contracts.Topics;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Quality;
import org.plainview.platform.kafka.Times;
import org.plainview.recognition.fixtures.TestVideo;
import org.plainview.recognition.pixels.Vision;
import org.plainview.recognition.support.Cameras;
import org.plainview.recognition.support.ServiceProcess;
import org.plainview.recognition.support.TestTopics;
import org.plainview.testing.TestDatabase;
import org.plainview.testing.TestParts;

/** Two workers of the shipped jar share the cameras; one is killed. */
class SharedCamerasIT {

  @TempDir private Path folder;

  @Test
  void theSurvivorTakesOverTheCamerasOfAKilledWorker() throws Exception {
    Vision.load();
    Path video = TestVideo.write(folder.resolve("moving.ts"), 30);
    String prefix = TestParts.freshTopicPrefix();
    Set<String> cameras = IntStream.range(0, 16).mapToObj(i -> "camera-" + i).collect(Collectors.toSet());
    try (TestDatabase database = TestDatabase.create();
        ServiceProcess first = start("first", prefix, database).awaitReady();
        ServiceProcess second = start("second", prefix, database).awaitReady();
        TestTopics kafka = new TestTopics(new Topics(prefix))) {
      cameras.forEach(id -> kafka.publish(Cameras.active(id, "file:" + video).build()));
      awaitAll(kafka, cameras, Instant.EPOCH);
      for (ServiceProcess worker : List.of(first, second)) {
        assertThat(worker.log()).containsPattern("Holding [1-9]\\d* of 12 camera partitions");
      }

      first.kill();

      awaitAll(kafka, cameras, Instant.now());
    }
  }

  private ServiceProcess start(String name, String prefix, TestDatabase database) throws Exception {
    Path log = Files.createDirectory(folder.resolve(name)).resolve("service.log");
    return ServiceProcess.start("worker", prefix, database, log, Map.of());
  }

  private static void awaitAll(TestTopics kafka, Set<String> cameras, Instant after) {
    await()
        .atMost(Duration.ofSeconds(120))
        .untilAsserted(
            () ->
                assertThat(
                        kafka.seen().stream()
                            .filter(r -> r.getQuality() == Quality.QUALITY_OK)
                            .filter(r -> Times.instant(r.getObservedAt()).isAfter(after))
                            .map(CrowdReading::getCameraId))
                    .containsAll(cameras));
  }
}
