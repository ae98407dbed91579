package org.plainview.camera.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.plainview.platform.problem.ProblemException;

class ZoneShapesTest {

  @Test
  void measuresTheAreaInSquareMetresWhicheverWayRound() {
    assertThat(ZoneShapes.polygon(corners(0, 0, 20, 0, 20, 10, 0, 10), "polygonM").getArea()).isEqualTo(200, within(1e-9));
    assertThat(ZoneShapes.polygon(corners(0, 10, 20, 10, 20, 0, 0, 0), "polygonM").getArea()).isEqualTo(200, within(1e-9));
  }

  static Stream<Arguments> bad() {
    List<List<Double>> holed = new ArrayList<>(corners(0, 0, 20, 0, 20, 10));
    holed.add(null);
    return Stream.of(
        Arguments.of("two corners", corners(0, 0, 10, 0)),
        Arguments.of("a bow tie", corners(0, 0, 10, 10, 10, 0, 0, 10)),
        Arguments.of("a line there and back", corners(0, 0, 10, 0, 20, 0)),
        Arguments.of("a spike", corners(0, 0, 10, 0, 10, 10, 10, 20, 10, 10, 0, 10)),
        Arguments.of("less than a square metre", corners(0, 0, 0.5, 0, 0.5, 0.5)),
        Arguments.of("a corner kilometres away", corners(0, 0, 10, 0, 10, 10_001)),
        Arguments.of("a corner that is no number", corners(0, 0, 10, 0, 10, Double.NaN)),
        Arguments.of("a corner with three coordinates", List.of(List.of(0.0, 0.0, 0.0), List.of(9.0, 0.0), List.of(9.0, 9.0))),
        Arguments.of("an absent corner", holed),
        Arguments.of("more corners than anybody draws", regular(201)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void refuses(String what, List<List<Double>> corners) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> ZoneShapes.polygon(corners, "polygonM"));
    assertThat(refused.code().code()).isEqualTo("invalid-zone");
    assertThat(refused.fields()).singleElement().satisfies(field -> assertThat(field.field()).isEqualTo("polygonM"));
  }

  private static List<List<Double>> corners(double... values) {
    List<List<Double>> corners = new ArrayList<>();
    for (int i = 0; i < values.length; i += 2) {
      corners.add(Arrays.asList(values[i], values[i + 1]));
    }
    return corners;
  }

  private static List<List<Double>> regular(int count) {
    List<List<Double>> corners = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double angle = 2 * Math.PI * i / count;
      corners.add(List.of(50 * Math.cos(angle), 50 * Math.sin(angle)));
    }
    return corners;
  }
}
