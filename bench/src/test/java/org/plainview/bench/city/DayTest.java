package org.plainview.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DayTest {

  private static final int ZONES = 20_000;

  private final Day day = new Day(ZONES);

  @Test
  void mostZonesAreBelowTheirFloorEvenInTheRushHour() {
    assertThat(shareAboveFloor(17.5)).isBetween(0.15, 0.4);
  }

  @Test
  void atNightHardlyAnyZoneHasAsManyPeopleAsItsFloor() {
    assertThat(shareAboveFloor(3.5)).isLessThan(0.08);
  }

  @Test
  void noOrdinaryZoneComesNearTheDensityThatTheWatchesLookFor() {
    for (int zone = 0; zone < ZONES; zone++) {
      assertThat(day.perM2(zone, 18, 45)).isLessThan(Incidents.THRESHOLD_PER_M2 - 1);
    }
  }

  private double shareAboveFloor(double hour) {
    int above = 0;
    for (int zone = 0; zone < ZONES; zone++) {
      above += day.perM2(zone, hour, 0) * City.areaM2(zone) >= City.FLOOR ? 1 : 0;
    }
    return (double) above / ZONES;
  }
}
