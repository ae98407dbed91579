package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opencv.core.Mat;

/** What happens to cameras, on real footage where it is there, one picture a second of the pictures' own time. */
class ViewHealthTest {

  private static final int HAPPENS_AT = 30;
  private static final Duration WITHIN = Duration.ofSeconds(10);

  static Stream<Scenery> places() {
    return Scenery.all().stream();
  }

  /** What the eye says of each second from the event on, of a view that was known before. */
  private static List<Quality> after(Scenery place, UnaryOperator<Mat> event, int seconds) {
    return after(place, UnaryOperator.identity(), event, seconds);
  }

  private static List<Quality> after(
      Scenery place, UnaryOperator<Mat> before, UnaryOperator<Mat> event, int seconds) {
    ViewHealth health = new ViewHealth();
    health.expect(place.signature(), Instant.EPOCH);
    List<Quality> said = new ArrayList<>();
    for (int second = 0; second < HAPPENS_AT + seconds; second++) {
      Picture picture = place.at(second, second < HAPPENS_AT ? before : event);
      Quality quality = health.see(picture, Thumbnail.of(picture));
      if (second >= HAPPENS_AT) {
        said.add(quality);
      } else if (second > 6) {
        assertThat(quality).as("second %s, before anything happens", second).isEqualTo(Quality.OK);
      }
    }
    return said;
  }

  /** What is said last of these seconds. */
  private static Quality seen(ViewHealth health, Scenery place, int from, int to, UnaryOperator<Mat> event) {
    Quality said = Quality.UNSURE;
    for (int second = from; second < to; second++) {
      Picture picture = place.at(second, event);
      said = health.see(picture, Thumbnail.of(picture));
    }
    return said;
  }

  private static void assertSaidInTime(List<Quality> said, Quality... expected) {
    int inTime = (int) WITHIN.toSeconds();
    assertThat(EnumSet.copyOf(said.subList(inTime - 1, said.size())))
        .as("from 10 s on, of %s", said)
        .isSubsetOf(List.of(expected));
  }

  private static void assertNothingSaid(List<Quality> said) {
    assertThat(said).as("a change that is none of the camera's").containsOnly(Quality.OK);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aCameraThatIsTurnedByAFewPercentOfTheWidthIsMoved(Scenery place) {
    for (double share : new double[] {0.03, 0.05, 0.1, -0.06, 0.3}) {
      assertSaidInTime(after(place, picture -> Scenery.turned(picture, share, 0), 20), Quality.MOVED);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aCameraThatIsTiltedIsMoved(Scenery place) {
    assertSaidInTime(after(place, picture -> Scenery.turned(picture, 0.01, 6), 20), Quality.MOVED);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aThingOverHalfOfTheViewIsSaid(Scenery place) {
    for (double share : new double[] {0.5, 0.8}) {
      assertSaidInTime(after(place, picture -> Scenery.behindPlate(picture, share), 20), Quality.OCCLUDED);
    }
  }

  @ParameterizedTest
  @MethodSource("places")
  void aCoveredLensIsNeverAnEmptyPlaceNotForOnePicture(Scenery place) {
    List<Quality> bright = after(place, picture -> Scenery.behindPlate(picture, 1), 20);
    List<Quality> dark = after(place, picture -> Scenery.noisy(Scenery.light(picture, 0.03, 3), 3), 20);

    assertThat(bright).containsOnly(Quality.OCCLUDED);
    assertThat(dark).containsOnly(Quality.DARK);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aLensOutOfFocusIsSaidThroughItsNoise(Scenery place) {
    List<Quality> said =
        after(
            place,
            picture -> Scenery.noisy(picture, 2),
            picture -> Scenery.noisy(Scenery.blurred(picture, 12), 2),
            20);

    assertThat(said).containsOnly(Quality.BLURRED);
  }

  @ParameterizedTest
  @MethodSource("places")
  void theSamePictureAgainAndAgainIsFrozen(Scenery place) {
    Mat still = place.still();

    assertSaidInTime(after(place, _ -> still.clone(), 20), Quality.FROZEN);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aFrozenPictureThatIsEncodedAgainIsFrozen(Scenery place) {
    Mat still = place.still();

    assertSaidInTime(after(place, _ -> Scenery.noisy(still, 0.25), 20), Quality.FROZEN);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aQuietStreetAtNightIsNotFrozenBecauseOfTheSensorsNoise(Scenery place) {
    Mat night = Scenery.light(place.still(), 0.5, 8);
    ViewHealth health = new ViewHealth();
    List<Quality> said = new ArrayList<>();
    for (int second = 0; second < 40; second++) {
      Picture picture = place.at(second, _ -> Scenery.noisy(night, 1.5));
      said.add(health.see(picture, Thumbnail.of(picture)));
    }

    assertNothingSaid(said);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aChangeOfLightIsNothingOfTheCameras(Scenery place) {
    assertNothingSaid(after(place, picture -> Scenery.light(picture, 1.15, 10), 25));
    assertNothingSaid(after(place, picture -> Scenery.noisy(Scenery.light(picture, 0.5, 5), 3), 25));
  }

  @ParameterizedTest
  @MethodSource("places")
  void rainIsNothingOfTheCameras(Scenery place) {
    Random random = new Random(2);

    assertNothingSaid(after(place, picture -> Scenery.rainy(picture, random), 25));
  }

  @ParameterizedTest
  @MethodSource("places")
  void aCrowdThatFillsTheViewIsNeitherAMoveNorACover(Scenery place) {
    Random random = new Random(3);

    List<Quality> said = after(place, picture -> Scenery.crowded(picture, random, 1), 25);

    assertThat(said).doesNotContain(Quality.MOVED, Quality.OCCLUDED);
    assertSaidInTime(said, Quality.OK);
  }

  /** Who gathers and stays is neither moving nor part of what was learned. */
  @ParameterizedTest
  @MethodSource("places")
  void aCrowdThatGathersAndStandsStillIsNeitherAMoveNorACover(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.learn();
    for (int second = 0; second < 240; second++) {
      double share = Math.clamp((second - 60) / 120.0, 0, 1);
      Picture picture = place.at(second, seen -> Scenery.crowded(seen, new Random(3), share));
      assertThat(health.see(picture, Thumbnail.of(picture))).as("second %s", second).isEqualTo(Quality.OK);
    }
    UnaryOperator<Mat> away = seen -> Scenery.turned(Scenery.crowded(seen, new Random(3), 1), 0.08, 0);

    assertThat(seen(health, place, 240, 255, away)).as("a turn is seen by the people who stand there").isEqualTo(Quality.MOVED);
  }

  /** Workers change at any time, also when a square is full; what they know of its view is minutes old. */
  @ParameterizedTest
  @MethodSource("places")
  void aCrowdThatHidesTheViewAfterARestartIsNotAMove(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.expect(place.signature(), Instant.EPOCH);
    UnaryOperator<Mat> standing = seen -> Scenery.crowded(seen, new Random(3), 1);

    assertThat(seen(health, place, 0, 30, standing)).isEqualTo(Quality.OK);
  }

  @ParameterizedTest
  @MethodSource("places")
  void anotherViewThanTheOneThatWasKnownLongAgoIsMoved(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.expect(place.signature(), Instant.EPOCH.minus(Duration.ofHours(1)));

    assertThat(seen(health, place, 0, 30, seen -> Scenery.turned(seen, 0.3, 20))).isEqualTo(Quality.MOVED);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aViewThatComesBackIsGoodAgain(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.expect(place.signature(), Instant.EPOCH);
    Quality said = Quality.OK;
    for (int second = 0; second < 60; second++) {
      boolean away = second >= 10 && second < 35;
      Picture picture = place.at(second, away ? seen -> Scenery.turned(seen, 0.08, 0) : UnaryOperator.identity());
      said = health.see(picture, Thumbnail.of(picture));
      assertThat(said).isEqualTo(second == 34 ? Quality.MOVED : said);
    }

    assertThat(said).isEqualTo(Quality.OK);
  }

  @ParameterizedTest
  @MethodSource("places")
  void aViewIsLearnedFromGoodPicturesAndThenExpected(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.learn();
    for (int second = 0; second < 50; second++) {
      Picture picture = place.at(second, UnaryOperator.identity());
      assertThat(health.see(picture, Thumbnail.of(picture))).isEqualTo(Quality.OK);
    }
    assertThat(health.inPlace()).isPresent();

    assertThat(seen(health, place, 50, 62, seen -> Scenery.turned(seen, 0.08, 0))).isEqualTo(Quality.MOVED);
  }

  /** Who reads it takes it for seen; behind people who move all over the view nobody sees it. */
  @ParameterizedTest
  @MethodSource("places")
  void aViewThatHasNotBeenSeenForAWhileIsNotGivenOut(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.learn();
    Random random = new Random(3);
    seen(health, place, 0, 60, UnaryOperator.identity());
    assertThat(health.inPlace()).isPresent();

    Quality said = seen(health, place, 60, 200, picture -> Scenery.crowded(picture, random, 1));

    assertThat(said).isEqualTo(Quality.OK);
    assertThat(health.inPlace()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("places")
  void afterARestartNoNumberLeavesUntilTheViewHasBeenCompared(Scenery place) {
    ViewHealth health = new ViewHealth();
    health.expect(place.signature(), Instant.EPOCH);
    Picture moved = place.at(0, seen -> Scenery.turned(seen, 0.08, 0));

    assertThat(health.see(moved, Thumbnail.of(moved))).isEqualTo(Quality.UNSURE);
    assertThat(moved.at()).isEqualTo(Instant.EPOCH);
  }
}
