package org.plainview.crowd.level;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.crowd.level.FruinScale.Service;

class FruinScaleTest {

  @ParameterizedTest
  @CsvSource({
    "WALKWAY, 0.3075, 0.4306, 0.7176, 1.0764, 2.1528",
    "STAIRS, 0.5382, 0.7176, 1.0764, 1.5377, 2.6910",
    "QUEUE, 0.8280, 1.0764, 1.5377, 3.5880, 5.3820"
  })
  void boundsAreFruinsSquareFeetInPeoplePerSquareMetre(
      FruinScale scale, double a, double b, double c, double d, double e) {
    double[] bounds = {a, b, c, d, e};
    for (int i = 0; i < bounds.length; i++) {
      assertThat(scale.maxDensityPerM2(Service.values()[i])).isCloseTo(bounds[i], within(5e-5));
    }
    assertThat(scale.maxDensityPerM2(Service.F)).isInfinite();
  }

  @ParameterizedTest
  @EnumSource
  void anEmptyPlaceIsAAndACrushIsF(FruinScale scale) {
    assertThat(scale.of(0)).isEqualTo(Service.A);
    assertThat(scale.of(7)).isEqualTo(Service.F);
  }

  @Test
  void theSameDensityIsAnotherLevelOnAnotherScale() {
    assertThat(FruinScale.WALKWAY.of(1.2)).isEqualTo(Service.E);
    assertThat(FruinScale.STAIRS.of(1.2)).isEqualTo(Service.D);
    assertThat(FruinScale.QUEUE.of(1.2)).isEqualTo(Service.C);
  }

  @Test
  void refusesWhatIsNoDensity() {
    assertThatThrownBy(() -> FruinScale.WALKWAY.of(-0.1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> FruinScale.STAIRS.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
