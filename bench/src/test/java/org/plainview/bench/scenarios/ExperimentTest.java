package org.plainview.bench.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plainview.bench.CannotRunException;
import org.plainview.crowd.level.Level;

/** Nobody came to harm in these runs. */
class ExperimentTest {

  @ParameterizedTest
  @EnumSource
  void aHarmlessRunNeverReachesCritical(Experiment experiment) {
    Path folder = folder();
    for (Zone zone : experiment.zones()) {
      assertThat(experiment.replay(folder, zone).highest())
          .as("%s, %.1f m²; see ./plainview bench experiments", experiment.title(), zone.areaM2())
          .isNotEqualTo(Level.CRITICAL);
    }
  }

  private static Path folder() {
    try {
      return ExperimentsCommand.folder();
    } catch (CannotRunException e) {
      assumeTrue(false, "skipped: " + e.getMessage());
      throw e;
    }
  }
}
