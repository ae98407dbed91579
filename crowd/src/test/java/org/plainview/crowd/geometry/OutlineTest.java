package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class OutlineTest {

  /** Two arms of 2 by 4 m upwards from a base of 8 by 2 m. */
  private static final GroundPolygon U =
      polygon(0, 0, 8, 0, 8, 6, 6, 6, 6, 2, 2, 2, 2, 6, 0, 6);

  @Test
  void aHorizontalCutLeavesTheArmOnWhichThePointIs() {
    Outline left = Outline.of(U).pieceAround(1, 5, 0, -1, -3);
    Outline right = Outline.of(U).pieceAround(7, 5, 0, -1, -3);

    assertThat(left.areaM2()).isCloseTo(2 * 3, within(1e-9));
    assertThat(left.contains(1, 5)).isTrue();
    assertThat(left.contains(7, 5)).isFalse();
    assertThat(right.areaM2()).isCloseTo(2 * 3, within(1e-9));
    assertThat(right.contains(7, 5)).isTrue();
  }

  @Test
  void aCutAlongAnEdgeOfTheOutlineLeavesTheArmOnly() {
    assertThat(Outline.of(U).pieceAround(1, 5, 0, -1, -2).areaM2()).isCloseTo(2 * 4, within(1e-9));
  }

  @Test
  void nothingIsLeftOfWhatLiesBeyondTheHalfPlane() {
    assertThat(Outline.of(U).pieceAround(1, 5, 1, 0, -1)).isNull();
    assertThat(Outline.of(U).within(1, 0, -1).areaM2()).isZero();
  }

  @Test
  void theSenseOfTheCornersDoesNotMatter() {
    GroundPolygon reversed = new GroundPolygon(U.corners().reversed());

    assertThat(Outline.of(reversed).areaM2()).isCloseTo(U.areaM2(), within(1e-9));
    assertThat(Outline.of(reversed).sharedM2(Outline.of(U))).isCloseTo(U.areaM2(), within(1e-9));
  }

  @Property(tries = 300)
  void theTwoSidesOfAnyCutAreTheWhole(
      @ForAll @DoubleRange(min = 0, max = 6.3) double angle, @ForAll @DoubleRange(min = -8, max = 8) double at) {
    double a = Math.cos(angle);
    double b = Math.sin(angle);
    Outline whole = Outline.of(U);

    assertThat(whole.within(a, b, at).areaM2() + whole.within(-a, -b, -at).areaM2())
        .isCloseTo(whole.areaM2(), within(1e-9));
  }

  @Property(tries = 300)
  void thePieceAroundAPointHoldsItAndIsNoMoreThanTheSide(
      @ForAll @DoubleRange(min = 0, max = 6.3) double angle,
      @ForAll @DoubleRange(min = 0.01, max = 7.99) double xM,
      @ForAll @DoubleRange(min = 0.01, max = 5.99) double yM) {
    double a = Math.cos(angle);
    double b = Math.sin(angle);
    double c = a * xM + b * yM + 0.3;
    if (U.contains(new GroundPoint(xM, yM))) {
      Outline piece = Outline.of(U).pieceAround(xM, yM, a, b, c);

      assertThat(piece.contains(xM, yM)).isTrue();
      assertThat(piece.areaM2()).isLessThanOrEqualTo(Outline.of(U).within(a, b, c).areaM2() + 1e-9);
      assertThat(piece.sharedM2(Outline.of(U))).as("all of it is ground").isCloseTo(piece.areaM2(), within(1e-9));
    }
  }

  @Property(tries = 300)
  void whatTwoShapesShareDoesNotDependOnWhichIsAskedFirst(
      @ForAll @DoubleRange(min = -3, max = 3) double east, @ForAll @DoubleRange(min = -3, max = 3) double north) {
    Outline moved =
        Outline.of(
            new GroundPolygon(
                U.corners().stream().map(p -> new GroundPoint(p.xM() + east, p.yM() + north)).toList()));

    assertThat(moved.sharedM2(Outline.of(U))).isCloseTo(Outline.of(U).sharedM2(moved), within(1e-9));
  }

  private static GroundPolygon polygon(double... xy) {
    return new GroundPolygon(
        IntStream.range(0, xy.length / 2)
            .mapToObj(i -> new GroundPoint(xy[2 * i], xy[2 * i + 1]))
            .toList());
  }
}
