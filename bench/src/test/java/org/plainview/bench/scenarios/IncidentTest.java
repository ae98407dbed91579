package org.plainview.bench.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plainview.bench.scenarios.OrdinaryPlace.Hour;
import org.plainview.crowd.situation.Feature;

class IncidentTest {

  @Test
  void aCrushIsDenserWhileItIsOnThanBefore() {
    List<DescribedMinute> minutes = Incident.CRUSH.run(3);
    double before = minutes.getFirst().situation().value(Feature.DENSITY_MEAN);

    assertThat(minutes.getFirst().isOn()).isFalse();
    assertThat(minutes.getLast().isOn()).isTrue();
    assertThat(minutes.getLast().situation().value(Feature.DENSITY_MEAN)).isGreaterThan(3 * before);
  }

  @Test
  void theSameSeedIsTheSameRun() {
    List<DescribedMinute> run = Incident.DISPERSAL.run(5);
    List<DescribedMinute> again = Incident.DISPERSAL.run(5);

    assertThat(again).isEqualTo(run);
    assertThat(Incident.DISPERSAL.run(6)).isNotEqualTo(run);
  }

  @Test
  void aPlaceWithHardlyAnybodyIsNotDescribed() {
    assertThat(OrdinaryPlace.SQUARE.run(1, new Hour(6, 0.01), 1)).isEmpty();
    assertThat(OrdinaryPlace.SQUARE.run(1, new Hour(12, 0.9), 1)).hasSize(3);
  }
}
