package org.plainview.crowd.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.GroundPolygon.Defect;

class GroundPolygonTest {

  private static GroundPolygon polygon(double... xy) {
    return new GroundPolygon(points(xy));
  }

  private static List<GroundPoint> points(double... xy) {
    return IntStream.range(0, xy.length / 2).mapToObj(i -> new GroundPoint(xy[2 * i], xy[2 * i + 1])).toList();
  }

  private static GroundPolygon square(double x, double y, double side) {
    return polygon(x, y, x + side, y, x + side, y + side, x, y + side);
  }

  @Test
  void areaFollowsTheShoelaceFormulaInEitherDirection() {
    assertThat(square(3, 4, 5).areaM2()).isCloseTo(25, within(1e-12));
    assertThat(polygon(0, 0, 0, 2, 4, 0).areaM2()).isCloseTo(4, within(1e-12));
  }

  @Property(tries = 100)
  void aRegularPolygonHasItsClosedFormArea(
      @ForAll @IntRange(min = 3, max = 60) int n,
      @ForAll @DoubleRange(min = 2, max = 100) double radius,
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double offset) {
    List<GroundPoint> corners = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double angle = 2 * Math.PI * i / n;
      corners.add(new GroundPoint(offset + radius * Math.cos(angle), offset + radius * Math.sin(angle)));
    }

    double expected = n * radius * radius * Math.sin(2 * Math.PI / n) / 2;

    assertThat(new GroundPolygon(corners).areaM2()).isCloseTo(expected, within(1e-6 * expected));
  }

  @Property(tries = 500)
  void zonesThatShareAnEdgeCountEverybodyExactlyOnce(
      @ForAll @DoubleRange(min = 0, max = 10) double x,
      @ForAll @DoubleRange(min = 0, max = 10) double y,
      @ForAll @DoubleRange(min = 1, max = 9) double split,
      @ForAll @DoubleRange(min = 1, max = 9) double tilt) {
    GroundPolygon whole = square(0, 0, 10);
    GroundPolygon left = polygon(0, 0, split, 0, tilt, 10, 0, 10);
    GroundPolygon right = polygon(split, 0, 10, 0, 10, 10, tilt, 10);
    GroundPoint person = new GroundPoint(x, y);

    int counted = (left.contains(person) ? 1 : 0) + (right.contains(person) ? 1 : 0);

    assertThat(counted).isEqualTo(whole.contains(person) ? 1 : 0);
    assertThat(left.overlaps(right)).isFalse();
  }

  @Test
  void knowsAnOutlineWithADentFromItsHull() {
    GroundPolygon dented = polygon(0, 0, 10, 0, 10, 10, 5, 2, 0, 10);

    assertThat(dented.contains(new GroundPoint(5, 1))).isTrue();
    assertThat(dented.contains(new GroundPoint(5, 6))).isFalse();
  }

  @Test
  void namesWhatIsWrongWithAnOutline() {
    assertThat(GroundPolygon.defectIn(points(0, 0, 1, 1))).contains(Defect.TOO_FEW_CORNERS);
    assertThat(GroundPolygon.defectIn(points(0, 0, 4, 0, 4, 4, 0, 0))).contains(Defect.REPEATED_CORNER);
    assertThat(GroundPolygon.defectIn(points(0, 0, 4, 4, 4, 0, 0, 4))).contains(Defect.CROSSES_ITSELF);
    assertThat(GroundPolygon.defectIn(points(0, 0, 4, 0, 2, 0, 2, 4))).contains(Defect.CROSSES_ITSELF);
    assertThat(GroundPolygon.defectIn(points(0, 0, 0.1, 0, 0.1, 0.1))).contains(Defect.NO_AREA);
    assertThat(GroundPolygon.defectIn(points(0, 0, 4, 0, 4, 4))).isEmpty();
    assertThatThrownBy(() -> polygon(0, 0, 4, 4, 4, 0, 0, 4)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GroundPoint(Double.NaN, 0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void seesWhereTwoZonesShareGround() {
    GroundPolygon zone = square(0, 0, 10);

    assertThat(zone.overlaps(square(5, 5, 10))).as("crossing").isTrue();
    assertThat(zone.overlaps(square(2, 2, 3))).as("one in the other").isTrue();
    assertThat(square(2, 2, 3).overlaps(zone)).as("one in the other").isTrue();
    assertThat(zone.overlaps(square(0, 0, 10))).as("the same").isTrue();
    assertThat(zone.overlaps(polygon(0, 0, 10, 0, 10, 5, 0, 5))).as("half, sharing edges").isTrue();
    assertThat(zone.overlaps(polygon(-5, 4, 15, 4, 15, 6, -5, 6))).as("a bar across").isTrue();
    assertThat(zone.overlaps(square(10, 0, 10))).as("side by side").isFalse();
    assertThat(zone.overlaps(square(9.998, 0, 10))).as("within drawing tolerance").isFalse();
    assertThat(zone.overlaps(square(10, 10, 10))).as("corner to corner").isFalse();
    assertThat(zone.overlaps(square(30, 0, 10))).as("apart").isFalse();
  }

  @Property(tries = 300)
  void overlapIsMutualAndKnownForRectangles(
      @ForAll @IntRange(min = -12, max = 12) int x,
      @ForAll @IntRange(min = -12, max = 12) int y,
      @ForAll @IntRange(min = 1, max = 12) int side) {
    GroundPolygon a = square(0, 0, 6);
    GroundPolygon b = square(x, y, side);
    boolean expected = x < 6 && x + side > 0 && y < 6 && y + side > 0;

    assertThat(a.overlaps(b)).isEqualTo(expected);
    assertThat(b.overlaps(a)).isEqualTo(expected);
  }
}
