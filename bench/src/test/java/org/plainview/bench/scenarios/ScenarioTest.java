package org.plainview.bench.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScenarioTest {

  private static final double COUNT_ERROR = 0.07;

  @ParameterizedTest
  @EnumSource
  void reachesTheLevelsThatItShouldInTheirOrder(Scenario scenario) {
    Trial trial = Trial.of(scenario, COUNT_ERROR, 1);

    assertThat(trial.isAsExpected(scenario))
        .as("%s came to %s; see ./plainview bench scenarios", scenario.title(), trial.order())
        .isTrue();
  }

  @Test
  void theSameSeedGivesTheSameCrowd() {
    assertThat(Trial.of(Scenario.BLOCKED_EXIT, COUNT_ERROR, 7).highestPeakPerM2())
        .isEqualTo(Trial.of(Scenario.BLOCKED_EXIT, COUNT_ERROR, 7).highestPeakPerM2());
  }
}
