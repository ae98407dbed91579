package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionTest {

  private static final Detection SURE = new Detection(0, 0, 10, 20, 0.9);

  @Test
  void twoBoxesOfOnePersonBecomeTheSurerOne() {
    Detection shifted = new Detection(1, 1, 11, 21, 0.5);

    assertThat(Suppression.apply(List.of(shifted, SURE), 0.5, 2)).containsExactly(SURE);
  }

  @Test
  void neighboursStay() {
    Detection neighbour = new Detection(8, 0, 18, 20, 0.5);

    assertThat(Suppression.apply(List.of(SURE, neighbour), 0.5, 2)).containsExactly(SURE, neighbour);
  }

  @Test
  void aPartOfAPersonIsNotAnother() {
    Detection half = new Detection(2, 2, 8, 12, 0.5);

    assertThat(Suppression.apply(List.of(SURE, half), 0.5, 2)).hasSize(2);
    assertThat(Suppression.apply(List.of(SURE, half), 0.5, 0.8)).containsExactly(SURE);
  }
}
