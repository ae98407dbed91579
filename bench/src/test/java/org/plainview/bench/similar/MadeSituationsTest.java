package org.plainview.bench.similar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.plainview.crowd.situation.Situation;

class MadeSituationsTest {

  @Test
  void madeSituationsAreSituationsAndAlwaysTheSame() {
    for (int n = 0; n < 1000; n++) {
      Situation situation = Situation.ofScaled(new MadeSituations().number(n));

      assertThat(situation).isEqualTo(Situation.ofScaled(new MadeSituations().number(n)));
    }
  }
}
