package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Core;
import org.opencv.core.Mat;
import org.opencv.core.Rect;
import org.opencv.core.Scalar;
import org.opencv.imgproc.Imgproc;

class LookGateTest {

  private static final Scene SCENE =
      new Scene(3, DetectorKind.HOG, OptionalDouble.empty(), null, List.of(new SceneZone("zone", null)));
  private static final List<ZoneMeasure> ZONES = List.of(new ZoneMeasure.BelowFloor("zone", 3));

  private final LookGate gate = new LookGate();

  static Stream<Scenery> places() {
    return Scenery.all().stream();
  }

  /** Whether the picture of that second would be looked at. */
  private boolean looks(Scenery place, int second, UnaryOperator<Mat> event) {
    Mat still = place.still();
    Thumbnail now = Thumbnail.of(place.at(second, _ -> Scenery.noisy(event.apply(still), 2)));
    if (gate.unchanged(SCENE, now).isPresent()) {
      return false;
    }
    gate.looked(SCENE, now, ZONES);
    return true;
  }

  private static Mat withPerson(Mat picture, int x, double contrast) {
    Mat covered = picture.clone();
    Rect body = new Rect(x, 150, 10, 26);
    Mat there = covered.submat(body);
    Scalar ground = Core.mean(there);
    Imgproc.rectangle(
        covered, body, new Scalar(ground.val[0] - contrast, ground.val[1] - contrast, ground.val[2] - contrast), -1);
    return covered;
  }

  @ParameterizedTest
  @MethodSource("places")
  void aQuietSceneIsLookedAtEveryTenAndThenEveryTwentySeconds(Scenery place) {
    List<Integer> looks =
        Stream.iterate(0, second -> second + 1).limit(60).filter(second -> looks(place, second, same -> same)).toList();

    assertThat(looks).containsExactly(0, 10, 30, 50);
  }

  @ParameterizedTest
  @MethodSource("places")
  void somebodyWhoComesIsLookedAtAtOnceAndWhoStandsStillIsKept(Scenery place) {
    assertThat(looks(place, 0, same -> same)).isTrue();
    assertThat(looks(place, 1, same -> same)).isFalse();

    assertThat(looks(place, 2, picture -> withPerson(picture, 200, 40))).isTrue();
    assertThat(looks(place, 3, picture -> withPerson(picture, 200, 40))).isFalse();
    assertThat(looks(place, 4, picture -> withPerson(picture, 206, 40))).isTrue();
    assertThat(looks(place, 5, same -> same)).as("who leaves").isTrue();
  }

  /** Of a place whose darkest and brightest spots change too. */
  @Test
  void aCloudIsNoReasonToLook() {
    Vision.load();
    Scenery place = Scenery.synthetic();
    assertThat(looks(place, 0, same -> same)).isTrue();

    assertThat(looks(place, 1, picture -> Scenery.light(picture, 1, -8))).isFalse();
  }

  @ParameterizedTest
  @MethodSource("places")
  void anotherSceneOfTheSameCameraIsLookedAt(Scenery place) {
    looks(place, 0, same -> same);
    Scene other = new Scene(4, DetectorKind.HOG, OptionalDouble.empty(), null, List.of(new SceneZone("zone", null)));

    assertThat(gate.unchanged(other, Thumbnail.of(place.at(0, same -> same)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void afterAPictureThatCouldNotBeMeasuredTheNextIsLookedAt(Scenery place) {
    looks(place, 0, same -> same);
    gate.forget();

    assertThat(looks(place, 1, same -> same)).isTrue();
  }
}
