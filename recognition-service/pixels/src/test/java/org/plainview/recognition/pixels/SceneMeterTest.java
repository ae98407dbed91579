package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.GroundLine;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;

class SceneMeterTest {

  private static final ImageSize PICTURE = new ImageSize(180, 180);
  private static final CountError EXACT = new CountError(0, 0);

  /** From straight above, a pixel is a tenth of a metre: the picture shows 18 m by 18 m. */
  private static final GroundCalibration TENTH =
      new GroundHomography(new double[] {0.1, 0, 0, 0, 0.1, 0, 0, 0, 1}, PICTURE, 0);

  private static final GroundPolygon SQUARE =
      new GroundPolygon(
          List.of(new GroundPoint(0, 0), new GroundPoint(18, 0), new GroundPoint(18, 18), new GroundPoint(0, 18)));
  private static final SceneLine MIDDLE =
      new SceneLine("middle", new GroundLine(new GroundPoint(9, 0), new GroundPoint(9, 18)));

  private final SceneMeter meter = new SceneMeter();

  private static Scene scene(int floor) {
    return new Scene(
        floor, DetectorKind.HOG, OptionalDouble.empty(), TENTH, List.of(new SceneZone("square", SQUARE, List.of(MIDDLE))));
  }

  /** People in rows of a grid over the square, a cell of so many metres for each, all at one velocity. */
  private static List<Detection> people(double everyM, int atMost) {
    List<Detection> people = new ArrayList<>();
    for (double x = everyM / 2; x < 18; x += everyM) {
      for (double y = everyM / 2; y < 18 && people.size() < atMost; y += everyM) {
        people.add(new Detection(10 * x - 2, 10 * y - 10, 10 * x + 2, 10 * y, 0.9));
      }
    }
    return people;
  }

  private static CrowdSample moving(List<Detection> people, @Nullable GroundVelocity velocity) {
    List<@Nullable GroundPoint> feet = new ArrayList<>();
    List<@Nullable GroundVelocity> velocities = new ArrayList<>();
    for (Detection person : people) {
      feet.add(TENTH.toGround(person.foot(), PICTURE).orElseThrow());
      velocities.add(velocity);
    }
    return new CrowdSample(feet, velocities, velocity != null, StillGround.NONE);
  }

  private ZoneMeasure at(double seconds, Scene scene, List<Detection> people, @Nullable GroundVelocity velocity) {
    Instant instant = Instant.EPOCH.plusMillis(Math.round(1000 * seconds));
    return meter.measure(instant, scene, people, PICTURE, EXACT, moving(people, velocity)).getFirst();
  }

  private static GroundMeasure ground(ZoneMeasure measure) {
    GroundMeasure ground = ((ZoneMeasure.Counted) measure).ground();
    assertThat(ground).isNotNull();
    return ground;
  }

  @Test
  void anEvenCrowdHasItsDensityInEveryCellAndItsVelocityWhereThreeAreTogether() {
    GroundMeasure measured = ground(at(0, scene(10), people(1, 400), new GroundVelocity(0.6, -0.3)));

    assertThat(measured.coverage()).isCloseTo(1, within(1e-9));
    assertThat(measured.peakDensityPerM2().value()).isCloseTo(1, within(0.02));
    assertThat(measured.grid().cellM()).isEqualTo(3);
    assertThat(measured.grid().densitySteps()).hasSize(36).containsOnly(4);
    assertThat(measured.grid().velocityXSteps()).containsOnly(6);
    assertThat(measured.grid().velocityYSteps()).containsOnly(-3);
    assertThat(measured.motion().velocityXMps()).isCloseTo(0.6, within(1e-9));
    assertThat(measured.motion().counterFlow()).isZero();
  }

  @Test
  void nobodysOwnVelocityIsInTheGrid() {
    GroundMeasure measured = ground(at(0, scene(1), people(3, 12), new GroundVelocity(1, 1)));

    assertThat(measured.grid().velocityXSteps()).containsOnly(0);
    assertThatThrownBy(() -> new GroundSteps(0, 0, 2.9, 1, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereFewerThanThreeVelocitiesAreKnownNoneIsTold() {
    List<Detection> people = people(1, 12);
    List<@Nullable GroundPoint> feet = new ArrayList<>();
    List<@Nullable GroundVelocity> velocities = new ArrayList<>();
    for (Detection person : people) {
      feet.add(TENTH.toGround(person.foot(), PICTURE).orElseThrow());
      velocities.add(velocities.size() < 2 ? new GroundVelocity(1, 1) : null);
    }
    CrowdSample two = new CrowdSample(feet, velocities, true, StillGround.NONE);

    GroundMeasure measured = ground(meter.measure(Instant.EPOCH, scene(10), people, PICTURE, EXACT, two).getFirst());

    assertThat(measured.motion()).as("the mean would be that of two people").isNull();
    assertThat(measured.grid().velocityXSteps()).containsOnly(0);
    velocities.set(2, new GroundVelocity(1, 1));
    CrowdSample three = new CrowdSample(feet, velocities, true, StillGround.NONE);
    assertThat(ground(meter.measure(Instant.EPOCH, scene(10), people, PICTURE, EXACT, three).getFirst()).motion()).isNotNull();
  }

  @Test
  void belowTheFloorNothingLeavesAndNothingIsRemembered() {
    Scene scene = scene(10);
    List<Detection> enough = people(3, 20);
    GroundVelocity walking = new GroundVelocity(1, 0);
    for (int t = 0; t <= 60; t++) {
      at(t, scene, enough, walking);
    }
    assertThat(ground(at(61, scene, enough, walking)).lines()).hasSize(1);

    assertThat(at(62, scene, people(3, 9), walking)).isEqualTo(new ZoneMeasure.BelowFloor("square", 10));

    GroundMeasure after = ground(at(63, scene, enough, walking));
    assertThat(after.lines()).isEmpty();
    assertThat(after.compressionPerM2S()).isEmpty();
    assertThat(after.missing()).contains(Unmeasured.WINDOW);
  }

  @Test
  void windowsRunOnWhileNothingChanges() {
    Scene scene = scene(10);
    List<Detection> crowd = people(3, 20);
    List<ZoneMeasure> last = List.of(at(0, scene, crowd, new GroundVelocity(0, 0)));
    for (int t = 1; t <= 61; t++) {
      last = meter.still(Instant.EPOCH.plusSeconds(t), last);
    }

    assertThat(ground(last.getFirst()).lines()).singleElement().satisfies(line -> assertThat(line.inPerMinute().value()).isZero());
    assertThat(ground(last.getFirst()).missing()).containsExactly(Unmeasured.NOT_DENSE);
  }

  @Test
  void withoutApprovalOfTheFlowNothingIsSaidOfHowPeopleMoveNotEvenThatTheyStand() {
    Scene scene =
        new Scene(
            10,
            DetectorKind.HOG,
            OptionalDouble.empty(),
            TENTH,
            List.of(new SceneZone("square", SQUARE)),
            new Approved(true, false),
            null);
    List<ZoneMeasure> last = List.of(at(0, scene, people(1, 400), new GroundVelocity(1, 0)));
    for (int t = 1; t <= 61; t++) {
      last = meter.still(Instant.EPOCH.plusSeconds(t), last);
    }

    GroundMeasure measured = ground(last.getFirst());
    assertThat(measured.peakDensityPerM2()).isNotNull();
    assertThat(measured.grid().velocityXSteps()).containsOnly(0);
    assertThat(measured.motion()).isNull();
    assertThat(measured.compressionPerM2S()).isEmpty();
  }

  @Test
  void aCrowdThatRunsIntoAStandingOneIsCompressed() {
    Scene scene = scene(10);
    List<Detection> crowd = people(1, 400);
    List<@Nullable GroundPoint> feet = new ArrayList<>();
    List<@Nullable GroundVelocity> velocities = new ArrayList<>();
    for (Detection person : crowd) {
      GroundPoint foot = TENTH.toGround(person.foot(), PICTURE).orElseThrow();
      feet.add(foot);
      velocities.add(new GroundVelocity(foot.xM() < 9 ? 0.9 : 0, 0));
    }
    CrowdSample sample = new CrowdSample(feet, velocities, true, StillGround.NONE);
    ZoneMeasure last = null;
    for (int t = 0; t <= 31; t++) {
      last = meter.measure(Instant.EPOCH.plusSeconds(t), scene, crowd, PICTURE, EXACT, sample).getFirst();
    }

    // 0.9 people per m and second come in from the west, over the 6 m between the two neighbours of a cell.
    assertThat(ground(last).compressionPerM2S().orElseThrow()).isCloseTo(0.9 / 6, within(0.03));
  }

  @Test
  void withoutAPairOfPicturesThereIsADensityAndAReasonWhyNothingMoves() {
    GroundMeasure measured = ground(at(0, scene(10), people(1, 400), null));

    assertThat(measured.motion()).isNull();
    assertThat(measured.peakDensityPerM2()).isNotNull();
    assertThat(measured.missing()).containsExactly(Unmeasured.TOO_FEW_PICTURES);
  }

  @Test
  void twoEqualStreamsAreCounterFlowAndHaveNoMeanVelocity() {
    Crowds crowd = new Crowds();
    for (int i = 0; i < 20; i++) {
      crowd.person(i % 5 + 1, i / 5 + 1, 0, i % 2 == 0 ? 1.1 : -1.1);
    }

    MotionMeasure motion = ZoneMotion.of(crowd.moving(), IntStream.range(0, 20).boxed().toList(), 0).orElseThrow();

    assertThat(motion.counterFlow()).isCloseTo(0.5, within(1e-9));
    assertThat(motion.velocityYMps()).isCloseTo(0, within(1e-9));
    assertThat(motion.speedMps().value()).isCloseTo(1.1, within(1e-9));
  }

  @Test
  void onlyGroundNearEnoughIsSeenWell() {
    FootError feet = new FootError(FlowOnGroundTest.CAMERA, new ImageSize(416, 312));
    GroundPoint near = FlowOnGroundTest.CAMERA.toGround(new PixelPoint(400, 450)).orElseThrow();
    GroundPoint far = FlowOnGroundTest.CAMERA.toGround(new PixelPoint(400, 60)).orElseThrow();

    assertThat(feet.sees(near)).isTrue();
    assertThat(feet.sees(far)).isFalse();
    assertThat(feet.radius95M(near).orElseThrow()).isBetween(0.2, 1.0);
  }
}
