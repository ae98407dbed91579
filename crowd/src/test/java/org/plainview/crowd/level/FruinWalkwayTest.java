package org.plainview.crowd.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FruinWalkwayTest {

  @Test
  void boundsAreFruinsSquareFeetInPeoplePerSquareMetre() {
    assertThat(FruinWalkway.A.maxDensityPerM2()).isCloseTo(0.3075, within(5e-5));
    assertThat(FruinWalkway.B.maxDensityPerM2()).isCloseTo(0.4306, within(5e-5));
    assertThat(FruinWalkway.C.maxDensityPerM2()).isCloseTo(0.7176, within(5e-5));
    assertThat(FruinWalkway.D.maxDensityPerM2()).isCloseTo(1.0764, within(5e-5));
    assertThat(FruinWalkway.E.maxDensityPerM2()).isCloseTo(2.1528, within(5e-5));
    assertThat(FruinWalkway.F.maxDensityPerM2()).isInfinite();
  }

  @Test
  void anEmptyPlaceIsAAndACrowdIsF() {
    assertThat(FruinWalkway.of(0)).isEqualTo(FruinWalkway.A);
    assertThat(FruinWalkway.of(0.5)).isEqualTo(FruinWalkway.C);
    assertThat(FruinWalkway.of(1.5)).isEqualTo(FruinWalkway.E);
    assertThat(FruinWalkway.of(7)).isEqualTo(FruinWalkway.F);
  }

  @Test
  void refusesWhatIsNoDensity() {
    assertThatThrownBy(() -> FruinWalkway.of(-0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FruinWalkway.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
