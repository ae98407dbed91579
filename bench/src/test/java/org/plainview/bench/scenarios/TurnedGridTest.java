package org.plainview.bench.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.situation.CoarseGrid;

class TurnedGridTest {

  /** Two columns and one row; nine people in the eastern cell, who walk east. */
  private static CoarseGrid turned(int quarterTurns) {
    GroundCells cells = GroundCells.over(Zone.rectangle(0, 0, 6, 3), 3);
    double[] people = {0, 9};
    return TurnedGrid.of(cells, cell -> people[cell], new double[] {0, 9}, new double[2], people, quarterTurns);
  }

  @Test
  void aPlaceAsItIsHasItsDensitiesAndVelocitiesInSteps() {
    CoarseGrid grid = turned(0);

    assertThat(grid.densitySteps()).containsExactly(0, 4);
    assertThat(grid.velocityXSteps()).containsExactly(0, 10);
    assertThat(grid.velocityYSteps()).containsExactly(0, 0);
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1, 0, 10", "2, 2, 0, -10, 0", "3, 1, 0, 0, -10"})
  void turningMovesTheCrowdAndItsDirection(int turns, int columns, int place, int east, int north) {
    CoarseGrid grid = turned(turns);

    assertThat(grid.columns()).isEqualTo(columns);
    assertThat(grid.densitySteps().get(place)).isEqualTo(4);
    assertThat(grid.velocityXSteps().get(place)).isEqualTo(east);
    assertThat(grid.velocityYSteps().get(place)).isEqualTo(north);
  }
}
