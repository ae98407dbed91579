package org.plainview.crowd.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class TrajectoryTextTest {

  @Test
  void readsPositionsWithTheRateThatTheFileStates() throws Exception {
    Trajectories run =
        TrajectoryText.read(
            List.of("#framerate: 16", "# id frame x y z", "1 10 0.0 1.0 0", "1 11 0.1 1.0 0"),
            Double.NaN,
            LengthUnit.METRES);
    assertThat(run.framesPerSecond()).isEqualTo(16);
    assertThat(run.walks()).hasSize(1);
    assertThat(run.walks().getFirst().velocity(0, 1, 16).xMps()).isCloseTo(1.6, within(1e-9));
  }

  @Test
  void saysWhichLineCannotBeRead() {
    assertThatThrownBy(
            () -> TrajectoryText.read(List.of("#framerate: 16", "1 10 here 1.0 0"), Double.NaN, LengthUnit.METRES))
        .isInstanceOf(UnreadableTrajectoryException.class)
        .hasMessageContaining("2");
  }
}
