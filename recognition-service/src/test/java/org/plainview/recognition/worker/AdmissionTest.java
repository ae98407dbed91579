package org.plainview.recognition.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AdmissionTest {

  private final Admission admission = new Admission(2, 500);
  private final List<String> watched = new ArrayList<>();
  private Instant now = Instant.parse("2026-06-01T12:00:00Z");

  /** Takes on as many of the cameras as there is room for. */
  private void offer(List<String> cameras) {
    for (String camera : cameras) {
      if (!watched.contains(camera) && admission.hasRoomFor(camera, watched, now)) {
        watched.add(camera);
      }
    }
  }

  private void letGo(int late) {
    int tooMany = admission.tooMany(watched, late, now);
    watched.subList(watched.size() - tooMany, watched.size()).clear();
  }

  private static List<String> cameras(int number) {
    return IntStream.range(0, number).mapToObj(i -> "camera-" + i).toList();
  }

  private void everyCosts(double share) {
    for (int i = 0; i < 40; i++) {
      watched.forEach(camera -> admission.measured(camera, share));
    }
  }

  private void pass(int seconds) {
    now = now.plusSeconds(seconds);
  }

  @Test
  void unknownCamerasAreTakenOnByTheUsualCost() {
    offer(cameras(200));

    assertThat(watched).hasSize((int) (Admission.FULL * 2 / Admission.UNKNOWN_COST));
  }

  @Test
  void camerasThatCostLittleMakeRoomForMore() {
    offer(cameras(200));
    everyCosts(0.01);
    offer(cameras(200));

    assertThat(watched).hasSizeBetween(145, 150);
  }

  @Test
  void camerasThatCostTooMuchAreLetGoNewestFirstAndOnlyAfterAWhile() {
    offer(cameras(200));
    everyCosts(0.1);

    letGo(0);
    assertThat(watched).hasSize(50);
    pass(10);
    letGo(0);

    assertThat(watched).isEqualTo(cameras(15));
  }

  @Test
  void whoWasLetGoStaysOutUntilThereIsRoom() {
    offer(cameras(200));
    everyCosts(0.099);
    letGo(0);
    pass(10);
    letGo(0);
    for (int minute = 0; minute < 60; minute++) {
      pass(60);
      offer(cameras(200));
      letGo(0);
      assertThat(watched).isEqualTo(cameras(15));
    }

    watched.removeFirst();
    offer(cameras(200).subList(20, 200));

    assertThat(watched).hasSize(15).endsWith("camera-20");
  }

  @Test
  void aPeakOfAMomentLetsNobodyGo() {
    offer(cameras(200));
    everyCosts(0.1);
    letGo(0);
    pass(5);
    everyCosts(0.03);
    letGo(0);
    pass(6);
    everyCosts(0.1);
    letGo(0);

    assertThat(watched).hasSize(50);
  }

  @Test
  void whatLiesBetweenFullAndTooMuchNeitherComesNorGoes() {
    offer(cameras(200));
    everyCosts(0.035);
    for (int i = 0; i < 20; i++) {
      pass(10);
      letGo(0);
      offer(cameras(200));
    }

    assertThat(watched).hasSize(50);
  }

  @Test
  void aWorkerThatComesLateThoughItsOwnCostIsSmallLetsGoToo() {
    offer(cameras(20));
    everyCosts(0.02);
    letGo(10);
    pass(10);
    letGo(10);

    assertThat(watched).isEqualTo(cameras(15));
    offer(cameras(20));
    assertThat(watched).as("no more for a while").isEqualTo(cameras(15));

    pass((int) Admission.CAUTIOUS_FOR.toSeconds());
    offer(cameras(20));
    assertThat(watched).hasSize(20);
  }

  @Test
  void theOnlyCameraIsWatchedWhateverItCosts() {
    offer(cameras(1));
    everyCosts(5);
    letGo(1);
    pass(20);
    letGo(1);
    pass(20);
    letGo(1);

    assertThat(watched).hasSize(1);
  }

  @Test
  void noMoreThanTheMostHoweverLittleTheyCost() {
    Admission small = new Admission(2, 3);

    assertThat(small.hasRoomFor("d", List.of("a", "b", "c"), now)).isFalse();
    assertThat(small.hasRoomFor("c", List.of("a", "b"), now)).isTrue();
  }
}
