package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundHomography;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.level.Estimate;

class CounterTest {

  private static final ImageSize PICTURE = new ImageSize(100, 100);
  private static final CountError EXACT = new CountError(0, 0);

  /** A pixel is a tenth of a metre: the picture shows 10 m by 10 m. */
  private static final GroundCalibration TENTH =
      new GroundHomography(new double[] {0.1, 0, 0, 0, 0.1, 0, 0, 0, 1}, PICTURE, 0);

  private static final GroundPolygon LEFT_HALF = rectangle(0, 5);
  private static final GroundPolygon RIGHT_HALF = rectangle(5, 10);

  private static GroundPolygon rectangle(double from, double to) {
    return new GroundPolygon(
        List.of(new GroundPoint(from, 0), new GroundPoint(to, 0), new GroundPoint(to, 10), new GroundPoint(from, 10)));
  }

  private static List<Detection> standingAt(double... footX) {
    return IntStream.range(0, footX.length)
        .mapToObj(i -> new Detection(footX[i] - 1, 30, footX[i] + 1, 50, 0.9))
        .toList();
  }

  private static Scene scene(int floor, @Nullable GroundCalibration calibration, SceneZone... zones) {
    return new Scene(floor, DetectorKind.HOG, OptionalDouble.empty(), calibration, List.of(zones));
  }

  @Test
  void countsFeetInTheZoneTheyStandIn() {
    Scene scene = scene(0, TENTH, new SceneZone("left", LEFT_HALF), new SceneZone("right", RIGHT_HALF));

    List<ZoneMeasure> measures = Counter.measure(scene, standingAt(10, 20, 30, 80), PICTURE, EXACT);

    assertThat(measures)
        .containsExactly(
            new ZoneMeasure.Counted("left", 0, new Estimate(3, 3, 3), new Estimate(0.06, 0.06, 0.06), null),
            new ZoneMeasure.Counted("right", 0, new Estimate(1, 1, 1), new Estimate(0.02, 0.02, 0.02), null));
  }

  @Test
  void withoutApprovalOfTheDensityThereIsACountAlone() {
    Scene scene =
        new Scene(
            0,
            DetectorKind.HOG,
            OptionalDouble.empty(),
            TENTH,
            List.of(new SceneZone("left", LEFT_HALF)),
            new Approved(false, true),
            null);

    assertThat(Counter.measure(scene, standingAt(10, 20), PICTURE, EXACT))
        .containsExactly(new ZoneMeasure.Counted("left", 0, new Estimate(2, 2, 2), null, null));
  }

  @Test
  void fewerThanTheFloorLeavesWithoutANumber() {
    Scene scene = scene(3, TENTH, new SceneZone("left", LEFT_HALF), new SceneZone("right", RIGHT_HALF));

    List<ZoneMeasure> measures = Counter.measure(scene, standingAt(10, 20, 30, 80, 90), PICTURE, EXACT);

    assertThat(measures.get(0)).isInstanceOf(ZoneMeasure.Counted.class);
    assertThat(measures.get(1)).isEqualTo(new ZoneMeasure.BelowFloor("right", 3));
  }

  @Test
  void anIntervalNeverReachesUnderTheFloor() {
    Scene scene = scene(10, TENTH, new SceneZone("left", LEFT_HALF));
    double[] ten = IntStream.range(0, 10).mapToDouble(i -> 5 + i).toArray();

    ZoneMeasure.Counted counted =
        (ZoneMeasure.Counted) Counter.measure(scene, standingAt(ten), PICTURE, new CountError(0.5, 0.2)).getFirst();

    assertThat(counted.people().low()).isEqualTo(10);
    assertThat(counted.people().high()).isGreaterThan(10);
    assertThat(counted.densityPerM2().low()).isEqualTo(10 / LEFT_HALF.areaM2());
  }

  @Test
  void aNumberUnderTheFloorCannotEvenBeMade() {
    assertThatThrownBy(() -> new ZoneMeasure.Counted("z", 10, new Estimate(9, 9, 12), null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ZoneMeasure.Counted("z", 10, new Estimate(11, 8, 12), null, null))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void withoutCalibrationThereIsACountOfTheWholeViewAndNoDensity() {
    ZoneMeasure.Counted counted =
        (ZoneMeasure.Counted)
            Counter.measure(scene(0, null, new SceneZone("left", LEFT_HALF)), standingAt(10, 80), PICTURE, EXACT).getFirst();

    assertThat(counted.people().value()).isEqualTo(2);
    assertThat(counted.densityPerM2()).isNull();
  }

  @Test
  void withoutCalibrationSeveralZonesCannotBeToldApart() {
    Scene scene = scene(0, null, new SceneZone("left", LEFT_HALF), new SceneZone("right", RIGHT_HALF));

    assertThat(Counter.measure(scene, standingAt(10, 80), PICTURE, EXACT)).isEmpty();
  }

  @Test
  void aZoneWithoutAPolygonIsWhateverTheCameraSees() {
    Scene scene = scene(0, TENTH, new SceneZone("view", null));

    ZoneMeasure.Counted counted = (ZoneMeasure.Counted) Counter.measure(scene, standingAt(1, 99), PICTURE, EXACT).getFirst();

    assertThat(counted.people().value()).isEqualTo(2);
    assertThat(counted.densityPerM2()).isNull();
  }

  @Test
  void theIntervalGrowsWithTheCountAndIsNeverNothing() {
    CountError error = new CountError(0.3, 0.15);

    assertThat(error.around(0).low()).isZero();
    assertThat(error.around(0).high()).isPositive();
    assertThat(error.around(50).high() - 50).isGreaterThan(error.around(5).high() - 5);
  }
}
