package org.plainview.simulator.scene;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulationTest {

  private static final double WATCH_PER_M2 = 0.27;

  @Test
  void theDemoIsAboveTheFloorFromTheStartAndFillsUntilAnAlertIsDue() {
    Simulation simulation = new Simulation(Scenario.DEMO, 1);
    int dueAt = 0;
    for (int second = 0; second < 330; second++) {
      int count = simulation.count(Plan.ZONE);
      assertThat(count).as("second %d", second).isGreaterThanOrEqualTo(10);
      if (dueAt == 0 && count / Plan.ZONE.areaM2() > WATCH_PER_M2 * 1.15) {
        dueAt = second;
      }
      simulation.advance(1);
    }
    assertThat(dueAt).isBetween(40, 100);
    assertThat(simulation.count(Plan.ZONE) / Plan.ZONE.areaM2()).as("emptied").isLessThan(0.24);
  }

  @Test
  void theSameSeedGivesTheSamePeople() {
    Simulation one = new Simulation(Scenario.DEMO, 5);
    Simulation other = new Simulation(Scenario.DEMO, 5);

    one.advance(60);
    other.advance(60);

    assertThat(one.walkers().stream().map(w -> w.x() + "," + w.y()))
        .containsExactlyElementsOf(other.walkers().stream().map(w -> w.x() + "," + w.y()).toList());
  }

  @Test
  void nobodyLeavesThePlan() {
    Simulation simulation = new Simulation(Scenario.FILLING_SQUARE, 2);
    for (int second = 0; second < 120; second++) {
      simulation.advance(1);
      assertThat(simulation.walkers())
          .allMatch(w -> w.y() > 0 && w.y() < Plan.DEPTH_M)
          .allMatch(w -> w.x() > -Plan.STREET_LENGTH_M - 1 && w.x() < Plan.WIDTH_M + Plan.STREET_LENGTH_M + 1);
    }
  }

  @Test
  void theTruthIsThePeopleInsideThePolygon() {
    Simulation simulation = new Simulation(Scenario.DEMO, 3);
    simulation.advance(30);

    Truth truth = Truth.of(simulation);

    assertThat(truth.count())
        .isEqualTo((int) simulation.walkers().stream().filter(w -> Plan.ZONE.contains(w.x(), w.y())).count());
    assertThat(truth.csv()).matches("30,market-square-centre,\\d+,0\\.\\d{4}");
    assertThat(Plan.ZONE.areaM2()).isEqualTo(72);
  }
}
