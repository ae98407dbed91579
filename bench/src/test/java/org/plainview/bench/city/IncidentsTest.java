package org.plainview.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentsTest {

  @Test
  void happenOnlyWhereOneCameraSeesTheZone() {
    assertThat(new Incidents(1000, 100).watched()).hasSize(100).doesNotHaveDuplicates().allMatch(City::seesAlone);
  }

  @Test
  void areEvenlyPlannedAndEachZoneHasOne() {
    Incidents incidents = new Incidents(100, 10);

    assertThat(incidents.plan(4, 1000, 1040)).isEqualTo(incidents.watched().subList(0, 4));
    assertThat(incidents.plan(20, 2000, 2060)).isEqualTo(incidents.watched().subList(4, 10));

    assertThat(incidents.at(1000)).containsExactly(incidents.watched().getFirst());
    assertThat(incidents.at(2059)).containsExactlyInAnyOrderElementsOf(incidents.watched().subList(4, 10));
    assertThat(incidents.planned()).isEqualTo(incidents.watched());
  }

  @Test
  void theirAlertIsDueBeforeTheLoadEnds() {
    Incidents incidents = new Incidents(10, 1);
    int camera = incidents.plan(1, 1000, 1000).getFirst();

    assertThat(incidents.perM2(camera, 1000)).isLessThan(Incidents.THRESHOLD_PER_M2);
    for (int second = 1000 + Incidents.DUE_AFTER_S - Incidents.HOLD_S - 2; second <= 1000 + Incidents.DUE_AFTER_S; second++) {
      assertThat(incidents.perM2(camera, second)).isGreaterThan(Incidents.THRESHOLD_PER_M2 * 1.15);
    }
    assertThat(incidents.at(1000 + Incidents.LENGTH_S)).isEmpty();
  }
}
