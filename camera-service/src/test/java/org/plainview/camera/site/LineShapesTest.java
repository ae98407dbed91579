package org.plainview.camera.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.locationtech.jts.geom.Polygon;
import org.plainview.platform.problem.ProblemException;

class LineShapesTest {

  private static final Polygon SQUARE =
      ZoneShapes.polygon(List.of(point(0, 0), point(20, 0), point(20, 10), point(0, 10)), "polygonM");

  @Test
  void takesLinesThatCrossTouchOrLieInTheZone() {
    List<CountingLine> lines =
        List.of(line("across", -5, 5, 25, 5), line("along-an-edge", 0, 0, 20, 0), line("inside", 5, 5, 8, 5));
    assertThatCode(() -> LineShapes.require(lines, SQUARE)).doesNotThrowAnyException();
  }

  static Stream<Arguments> bad() {
    return Stream.of(
        Arguments.of("a line beside the zone", List.of(line("gate", 0, 11, 20, 11)), "lines[0]"),
        Arguments.of("a line nobody could miss", List.of(line("gate", 5, 5, 5.5, 5)), "lines[0]"),
        Arguments.of("a line through half the city", List.of(line("gate", -400, 5, 400, 5)), "lines[0]"),
        Arguments.of(
            "two lines of one id", List.of(line("gate", 0, 5, 20, 5), line("gate", 0, 6, 20, 6)), "lines[1].id"),
        Arguments.of(
            "an end with one coordinate",
            List.of(new CountingLine("gate", "Gate", List.of(1.0), point(5, 5))),
            "lines[0].from"),
        Arguments.of("an end at no number", List.of(line("gate", 0, 5, Double.NaN, 5)), "lines[0].to"),
        Arguments.of(
            "nine lines",
            IntStream.range(0, 9).mapToObj(i -> line("gate-" + i, 0, i + 0.5, 20, i + 0.5)).toList(),
            "lines"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void refuses(String what, List<CountingLine> lines, String field) {
    assertThat(refused(lines, SQUARE).fields()).singleElement().satisfies(one -> assertThat(one.field()).isEqualTo(field));
  }

  @Test
  void refusesALineInAZoneWithoutGround() {
    assertThat(refused(List.of(line("gate", 0, 0, 5, 5)), null).code().code()).isEqualTo("invalid-zone");
    assertThatCode(() -> LineShapes.require(Collections.emptyList(), null)).doesNotThrowAnyException();
  }

  private static ProblemException refused(List<CountingLine> lines, Polygon polygon) {
    return catchThrowableOfType(ProblemException.class, () -> LineShapes.require(lines, polygon));
  }

  private static CountingLine line(String id, double fromX, double fromY, double toX, double toY) {
    return new CountingLine(id, "Line " + id, point(fromX, fromY), point(toX, toY));
  }

  private static List<Double> point(double x, double y) {
    return List.of(x, y);
  }
}
