package org.plainview.crowd.density;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;

class DensityTest {

  private static final GroundPolygon FIELD = rectangle(0, 0, 20, 20);
  private static final GroundPolygon MIDDLE = rectangle(7, 7, 13, 13);

  @Property(tries = 8)
  void aSquareLatticeHasOnePersonPerSquare(@ForAll @DoubleRange(min = 0.6, max = 1.5) double spacingM) {
    VoronoiDiagram diagram = VoronoiDiagram.of(lattice(spacingM, spacingM, 0), FIELD);
    assertThat(diagram.densityPerM2(MIDDLE)).isCloseTo(1 / (spacingM * spacingM), within(1e-6));
  }

  @Property(tries = 8)
  void aHexagonalLatticeIsDenserByTwoOverTheRootOfThree(@ForAll @DoubleRange(min = 0.6, max = 1.5) double spacingM) {
    VoronoiDiagram diagram =
        VoronoiDiagram.of(lattice(spacingM, spacingM * Math.sqrt(3) / 2, spacingM / 2), FIELD);
    assertThat(diagram.densityPerM2(MIDDLE))
        .isCloseTo(2 / (Math.sqrt(3) * spacingM * spacingM), within(1e-6));
  }

  @Property(tries = 50)
  void onePersonOwnsAWholeRoom(
      @ForAll @DoubleRange(min = 0.1, max = 19.9) double xM, @ForAll @DoubleRange(min = 0.1, max = 19.9) double yM) {
    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(new GroundPoint(xM, yM)), FIELD);
    assertThat(diagram.densityPerM2(FIELD)).isCloseTo(1 / FIELD.areaM2(), within(1e-9));
  }

  @Test
  void aCutOffCellIsNoLargerThanATwelveCorneredTable() {
    VoronoiDiagram diagram = VoronoiDiagram.of(List.of(new GroundPoint(10, 10)), FIELD, 0.8);
    double polygonM2 = 12 * 0.5 * 0.8 * 0.8 * Math.sin(Math.PI / 6);
    assertThat(diagram.cells().getFirst().densityPerM2()).isCloseTo(1 / polygonM2, within(1e-9));
  }

  @Test
  void classicDensityIsPeopleInTheAreaDividedByIt() {
    List<GroundPoint> people = List.of(new GroundPoint(8, 8), new GroundPoint(12, 12), new GroundPoint(1, 1));
    assertThat(ClassicDensity.perM2(people, MIDDLE)).isCloseTo(2 / 36.0, within(1e-12));
  }

  @Test
  void aKernelOverAnEvenCrowdSeesItsDensityAlsoAlongTheWalls() {
    GroundCells cells = GroundCells.over(FIELD, 0.5);
    GroundField even = new GroundField(cells);
    for (int cell = 0; cell < cells.size(); cell++) {
      even.set(cell, 3, 1, 0);
    }
    GroundField smooth = new GroundField(cells);
    new KernelField(cells, KernelField.RADIUS_M).ofCells(even, smooth);
    for (int cell = 0; cell < cells.size(); cell++) {
      assertThat(smooth.densityPerM2(cell)).isCloseTo(3, within(1e-9));
      assertThat(smooth.velocityXMps(cell)).isCloseTo(1, within(1e-9));
    }
  }

  private static List<GroundPoint> lattice(double stepXM, double stepYM, double shiftM) {
    List<GroundPoint> people = new ArrayList<>();
    int row = 0;
    for (double y = stepYM / 3; y < 20; y += stepYM) {
      for (double x = stepXM / 3 + (row % 2) * shiftM; x < 20; x += stepXM) {
        people.add(new GroundPoint(x, y));
      }
      row++;
    }
    return people;
  }

  private static GroundPolygon rectangle(double west, double south, double east, double north) {
    return new GroundPolygon(
        List.of(
            new GroundPoint(west, south),
            new GroundPoint(east, south),
            new GroundPoint(east, north),
            new GroundPoint(west, north)));
  }
}
