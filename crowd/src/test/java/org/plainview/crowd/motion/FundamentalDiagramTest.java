package org.plainview.crowd.motion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.plainview.crowd.motion.FundamentalDiagram.SFPE;
import static org.plainview.crowd.motion.FundamentalDiagram.WEIDMANN;

import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class FundamentalDiagramTest {

  @Test
  void weidmannsFlowIsLargestAtOneAndThreeQuarters() {
    assertThat(WEIDMANN.specificFlowPerMS(1.75)).isCloseTo(1.225, within(0.001));
    assertThat(peak(WEIDMANN)).isCloseTo(1.225, within(0.001));
  }

  @Test
  void weidmannsSpeedsAreThePublishedOnes() {
    assertThat(WEIDMANN.speedMps(1.08)).isCloseTo(1.02, within(0.006));
    assertThat(WEIDMANN.speedMps(2.15)).isCloseTo(0.56, within(0.06));
    assertThat(WEIDMANN.speedMps(3)).isCloseTo(0.33, within(0.006));
    assertThat(WEIDMANN.speedMps(4)).isCloseTo(0.16, within(0.006));
    assertThat(WEIDMANN.speedMps(5)).isCloseTo(0.04, within(0.006));
  }

  @Test
  void theFlowOfSfpeIsLargestAtOnePointEightEight() {
    assertThat(SFPE.specificFlowPerMS(1.88)).isCloseTo(1.316, within(0.001));
    assertThat(peak(SFPE)).isCloseTo(1.316, within(0.001));
  }

  @Test
  void sfpeComesNearTheCorridorsOfTheImo() {
    assertThat(SFPE.specificFlowPerMS(0.5)).isCloseTo(0.65, within(0.06));
    assertThat(SFPE.specificFlowPerMS(1.9)).isCloseTo(1.3, within(0.02));
    assertThat(SFPE.specificFlowPerMS(3.2)).isCloseTo(0.65, within(0.03));
  }

  @Property
  void nobodyWalksFasterInADenserCrowd(
      @ForAll @DoubleRange(min = 0, max = 10) double density, @ForAll @DoubleRange(min = 0, max = 5) double more) {
    for (FundamentalDiagram curve : FundamentalDiagram.values()) {
      assertThat(curve.speedMps(density + more)).isLessThanOrEqualTo(curve.speedMps(density)).isNotNegative();
    }
  }

  private static double peak(FundamentalDiagram curve) {
    return DoubleStream.iterate(0, density -> density < 8, density -> density + 0.01)
        .map(curve::specificFlowPerMS)
        .max()
        .orElseThrow();
  }
}
