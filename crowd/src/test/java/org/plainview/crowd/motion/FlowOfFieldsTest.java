package org.plainview.crowd.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;

class FlowOfFieldsTest {

  private final GroundCells cells = Fields.square(20, 1);

  @Test
  void twoEqualStreamsAgainstEachOtherAreHalfCounterFlow() {
    GroundField field = Fields.of(cells, 2, (_, y) -> y < 10 ? 1.2 : -1.2, (_, _) -> 0);
    assertThat(CounterFlow.alongMainAxis(field).counterFlow()).isCloseTo(0.5, within(1e-9));
  }

  @Property
  void thereIsNoCounterFlowWhereAllGoOneWayWhateverTheWay(@ForAll @DoubleRange(min = 0, max = 6.28) double angle) {
    GroundField field = Fields.of(cells, 2, (_, _) -> Math.cos(angle), (_, _) -> Math.sin(angle));
    assertThat(CounterFlow.alongMainAxis(field).counterFlow()).isCloseTo(0, within(1e-9));
  }

  @Test
  void aFifthOfTheFlowAgainstTheRestIsAFifth() {
    GroundField field = Fields.of(cells, 1, (_, _) -> 0, (x, _) -> x < 4 ? -1 : 1);
    assertThat(CounterFlow.alongMainAxis(field).counterFlow()).isCloseTo(0.2, within(1e-9));
  }

  @Test
  void nobodyGathersInACrowdThatMovesAsOne() {
    GroundField field = Fields.of(cells, 3, (_, _) -> 1, (_, _) -> 0.5);
    assertThat(Compression.largestPerM2S(field)).isCloseTo(0, within(1e-12));
  }

  @Test
  void peopleWhoWalkTowardsAPointGatherAsFastAsTheirSpeedFalls() {
    // V = -k r has div V = -2k, so that the density rises by 2 k rho a second.
    GroundField field = Fields.of(cells, 2, (x, _) -> -0.05 * (x - 10), (_, y) -> -0.05 * (y - 10));
    int middle = cells.cellAt(9.5, 9.5);
    assertThat(Compression.perM2S(field, middle)).isCloseTo(2 * 0.05 * 2, within(1e-9));
  }

  @Test
  void whatGathersInAllCellsIsWhatComesInOverTheBorder() {
    Random random = new Random(4);
    GroundField field =
        Fields.of(cells, 2, (_, _) -> random.nextGaussian(), (_, _) -> random.nextGaussian());
    double gathered = 0;
    double comesIn = 0;
    for (int cell = 0; cell < cells.size(); cell++) {
      gathered += Compression.perM2S(field, cell) * cells.cellM() * cells.cellM();
      double east = field.densityPerM2(cell) * field.velocityXMps(cell) * cells.cellM();
      double north = field.densityPerM2(cell) * field.velocityYMps(cell) * cells.cellM();
      comesIn += cells.neighbour(cell, -1, 0) < 0 ? east : 0;
      comesIn -= cells.neighbour(cell, 1, 0) < 0 ? east : 0;
      comesIn += cells.neighbour(cell, 0, -1) < 0 ? north : 0;
      comesIn -= cells.neighbour(cell, 0, 1) < 0 ? north : 0;
    }
    assertThat(gathered).isCloseTo(comesIn, within(1e-9));
  }
}
