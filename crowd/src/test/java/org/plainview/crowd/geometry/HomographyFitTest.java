package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.HomographyFit.Reason;
import org.plainview.crowd.geometry.HomographyFit.Result;

class HomographyFitTest {

  private static final ImageSize IMAGE = new ImageSize(768, 576);
  private static final List<PixelPoint> SPREAD =
      List.of(
          new PixelPoint(60, 560), new PixelPoint(700, 550), new PixelPoint(384, 400), new PixelPoint(100, 300),
          new PixelPoint(650, 310), new PixelPoint(300, 250), new PixelPoint(500, 480), new PixelPoint(200, 420));

  /** A pinhole view of flat ground: the PETS camera without its lens distortion. */
  private static final TsaiCamera PINHOLE = pinhole();

  private static TsaiCamera pinhole() {
    TsaiParameters p = PetsData.CAMERA.parameters();
    return new TsaiCamera(
        new TsaiParameters(
            p.focalMm(), 0, p.cx(), p.cy(), p.sx(), p.dpxMm(), p.dpyMm(), p.txMm(), p.tyMm(), p.tzMm(),
            p.rxRad(), p.ryRad(), p.rzRad()),
        IMAGE,
        0);
  }

  private static List<Correspondence> seenBy(GroundCalibration camera, List<PixelPoint> pixels) {
    return pixels.stream().map(pixel -> new Correspondence(pixel, camera.toGround(pixel).orElseThrow())).toList();
  }

  @Test
  void exactPointsGiveTheExactPlaneAndNoResidual() {
    Result.Fitted fitted = (Result.Fitted) HomographyFit.fit(seenBy(PINHOLE, SPREAD), IMAGE);

    assertThat(fitted.calibration().residualM()).isLessThan(1e-7);
    PixelPoint elsewhere = new PixelPoint(420, 330);
    assertThat(
            fitted.calibration().toGround(elsewhere).orElseThrow().distanceM(PINHOLE.toGround(elsewhere).orElseThrow()))
        .isLessThan(1e-6);
  }

  @Test
  void theResidualIsTheRootMeanSquareDistanceAtThePoints() {
    Random random = new Random(7);
    List<Correspondence> noisy =
        seenBy(PINHOLE, SPREAD).stream()
            .map(
                c ->
                    new Correspondence(
                        new PixelPoint(
                            c.pixel().x() + random.nextGaussian(0, 2), c.pixel().y() + random.nextGaussian(0, 2)),
                        c.ground()))
            .toList();

    Result.Fitted fitted = (Result.Fitted) HomographyFit.fit(noisy, IMAGE);

    double meanSquare =
        noisy.stream()
            .mapToDouble(c -> Math.pow(fitted.calibration().toGround(c.pixel()).orElseThrow().distanceM(c.ground()), 2))
            .average()
            .orElseThrow();
    assertThat(fitted.calibration().residualM()).isCloseTo(Math.sqrt(meanSquare), within(1e-12)).isBetween(0.01, 0.6);
  }

  @Property(tries = 200)
  void groundAndPixelAreInverse(
      @ForAll @DoubleRange(min = 0, max = 768) double u, @ForAll @DoubleRange(min = 200, max = 576) double v) {
    GroundHomography fitted = ((Result.Fitted) HomographyFit.fit(seenBy(PINHOLE, SPREAD), IMAGE)).calibration();

    PixelPoint back = fitted.toPixel(fitted.toGround(new PixelPoint(u, v)).orElseThrow()).orElseThrow();

    assertThat(Math.hypot(back.x() - u, back.y() - v)).isLessThan(1e-4);
  }

  @Test
  void theSkyHasNoPlaceOnTheGround() {
    GroundHomography fitted = ((Result.Fitted) HomographyFit.fit(seenBy(PINHOLE, SPREAD), IMAGE)).calibration();

    assertThat(fitted.toGround(new PixelPoint(384, -600))).isEmpty();
  }

  @Test
  void refusesFewerThanSixPoints() {
    assertThat(HomographyFit.fit(seenBy(PINHOLE, SPREAD.subList(0, 5)), IMAGE))
        .isEqualTo(new Result.Refused(Reason.TOO_FEW_POINTS));
  }

  @Test
  void refusesPointsOnOneLine() {
    List<Correspondence> line =
        IntStream.range(0, 7)
            .mapToObj(i -> new Correspondence(new PixelPoint(100 + 50 * i, 200 + 30 * i), new GroundPoint(i, 2 * i)))
            .toList();

    assertThat(HomographyFit.fit(line, IMAGE)).isEqualTo(new Result.Refused(Reason.ON_ONE_LINE));
  }

  @Test
  void refusesAPixelOutsideTheImage() {
    List<Correspondence> points = new ArrayList<>(seenBy(PINHOLE, SPREAD));
    points.set(0, new Correspondence(new PixelPoint(800, 10), points.getFirst().ground()));

    assertThat(HomographyFit.fit(points, IMAGE)).isEqualTo(new Result.Refused(Reason.OUTSIDE_IMAGE));
  }

  @Test
  void refusesTheSamePointTwice() {
    List<Correspondence> points = new ArrayList<>(seenBy(PINHOLE, SPREAD));
    points.add(points.getFirst());

    assertThat(HomographyFit.fit(points, IMAGE)).isEqualTo(new Result.Refused(Reason.REPEATED_POINT));
  }

  @Test
  void aMatrixMustBeNineNumbersWithAnInverse() {
    assertThatThrownBy(() -> new GroundHomography(new double[8], IMAGE, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GroundHomography(new double[9], IMAGE, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("singular");
    double[] infinite = {1, 0, 0, 0, Double.POSITIVE_INFINITY, 0, 0, 0, 1};
    assertThatThrownBy(() -> new GroundHomography(infinite, IMAGE, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
