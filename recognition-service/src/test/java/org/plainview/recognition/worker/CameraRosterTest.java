package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.plainview.contracts.v1.CameraState;
import org.plainview.contracts.v1.CrowdReading;
import org.plainview.contracts.v1.Lifecycle;
import org.plainview.contracts.v1.Quality;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.platform.kafka.Times;
import org.plainview.platform.sealing.AddressSeal;
import org.plainview.recognition.pixels.CountError;
import org.plainview.recognition.pixels.DetectorKind;
import org.plainview.recognition.pixels.DetectorProfile;
import org.plainview.recognition.support.Cameras;
import org.plainview.testing.SettableClock;

class CameraRosterTest {

  private static final int LIMIT = 2;
  private static final DetectorProfile PROFILE =
      new DetectorProfile("HOG", "", new ImageSize(768, 768), 0.2, new CountError(0.3, 0.1));

  private final SettableClock clock = new SettableClock(Instant.now());
  private final List<String> started = new ArrayList<>();
  private final CameraRoster roster =
      new CameraRoster(
          new Planner(new AddressSeal(Cameras.KEY), Map.of(DetectorKind.HOG, PROFILE)), this::start, clock,
          new Admission(1, LIMIT));

  private Optional<CameraWatch> start(CameraState camera, Plan.Watch plan) {
    started.add(camera.getCameraId() + " v" + camera.getVersion());
    return CameraWatch.start(camera, plan, clock, _ -> {});
  }

  private static CameraState.Builder camera(String id) {
    return Cameras.active(id, "file:/no/such/video.mp4");
  }

  private List<String> readings() {
    clock.pass(Duration.ofSeconds(1));
    roster.reconcile();
    return roster.dueReadings().stream().map(CrowdReading::getCameraId).toList();
  }

  @AfterEach
  void close() {
    roster.close();
  }

  @Test
  void watchesAnActiveApprovedCameraAndSaysSomethingEverySecond() {
    roster.put(0, camera("a").build());

    assertThat(readings()).containsExactly("a");
    assertThat(readings()).containsExactly("a");
    assertThat(roster.dueReadings()).isEmpty();
    assertThat(started).containsExactly("a v1");
  }

  @Test
  void everyOtherStateIsNotWatched() {
    for (Lifecycle state : Lifecycle.values()) {
      if (state != Lifecycle.LIFECYCLE_ACTIVE && state != Lifecycle.UNRECOGNIZED) {
        roster.put(0, camera("in-" + state.getNumber()).setLifecycle(state).build());
      }
    }

    assertThat(readings()).isEmpty();
    assertThat(started).isEmpty();
  }

  @Test
  void anApprovalThatExpiresEndsTheWatchWithoutAnyMessage() {
    roster.put(0, camera("a").setApprovalExpiresAt(Times.timestamp(clock.instant().plusSeconds(60))).build());
    assertThat(readings()).containsExactly("a");

    clock.pass(Duration.ofSeconds(60));

    assertThat(readings()).isEmpty();
  }

  @Test
  void withoutAnApprovalDateNothingIsWatched() {
    roster.put(0, camera("a").clearApprovalExpiresAt().build());

    assertThat(readings()).isEmpty();
  }

  @Test
  void suspensionAndRemovalEndTheWatchAtOnce() {
    roster.put(0, camera("a").build());
    roster.put(0, camera("b").build());
    assertThat(readings()).containsExactlyInAnyOrder("a", "b");

    roster.put(0, camera("a").setVersion(2).setLifecycle(Lifecycle.LIFECYCLE_SUSPENDED).build());
    roster.remove("b");

    assertThat(roster.dueReadings()).isEmpty();
    assertThat(readings()).isEmpty();
  }

  @Test
  void aVersionThatHasBeenPassedIsIgnored() {
    roster.put(0, camera("a").setVersion(5).setLifecycle(Lifecycle.LIFECYCLE_SUSPENDED).build());
    roster.put(0, camera("a").setVersion(4).build());

    assertThat(readings()).isEmpty();
  }

  @Test
  void aChangedCameraIsOpenedAnewAndAnUnchangedOneIsNot() {
    CameraState first = camera("a").build();
    roster.put(0, first);
    readings();
    roster.put(0, first);
    readings();
    roster.put(0, first.toBuilder().setVersion(2).setFloor(12).build());
    readings();

    assertThat(started).containsExactly("a v1", "a v2");
  }

  @Test
  void camerasBeyondTheLimitAreReportedAsNotAnalysedAndMoveUp() {
    roster.put(0, camera("a").build());
    roster.put(0, camera("b").build());
    roster.put(0, camera("c").build());
    clock.pass(Duration.ofSeconds(1));
    roster.reconcile();

    CrowdReading third =
        roster.dueReadings().stream().filter(r -> r.getCameraId().equals("c")).findFirst().orElseThrow();
    assertThat(third.getQuality()).isEqualTo(Quality.QUALITY_NOT_ANALYSED);
    assertThat(third.getQualityReason()).contains("no room");
    assertThat(third.getZonesList()).isEmpty();

    roster.remove("a");
    readings();
    assertThat(started).containsExactly("a v1", "b v1", "c v1");
  }

  @Test
  void aCameraThatCannotBeWatchedSaysWhyAndTakesNoRoom() {
    roster.put(0, camera("bad").clearSealedStreamAddress().build());
    roster.put(0, Cameras.active("odd", "ftp://camera.example/1").build());
    roster.put(0, camera("a").build());
    roster.put(0, camera("b").build());
    clock.pass(Duration.ofSeconds(1));
    roster.reconcile();

    Map<String, CrowdReading> readings =
        roster.dueReadings().stream().collect(Collectors.toMap(CrowdReading::getCameraId, r -> r));
    assertThat(readings.get("bad").getQualityReason()).contains("key");
    assertThat(readings.get("odd").getQualityReason()).contains("scheme");
    assertThat(readings.get("b").getQuality()).isIn(Quality.QUALITY_STARTING, Quality.QUALITY_NO_SIGNAL);
  }

  @Test
  void aPartitionThatMovesAwayTakesItsCamerasAlong() {
    roster.put(3, camera("a").build());
    roster.put(4, camera("b").build());
    readings();

    roster.dropPartition(3);

    assertThat(readings()).containsExactly("b");
  }

  @Test
  void numbersItsReadingsFromOne() {
    roster.put(0, camera("a").build());
    clock.pass(Duration.ofSeconds(1));
    roster.reconcile();

    assertThat(roster.dueReadings()).extracting(CrowdReading::getSequence).containsExactly(1L);
  }
}
