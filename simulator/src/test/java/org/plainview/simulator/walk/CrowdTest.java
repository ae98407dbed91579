package org.plainview.simulator.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdTest {

  @Test
  void aFreeWalkerReachesTheSpeedItWants() {
    Walker walker = walker(0, 0, 1.34, 100, 0);
    Crowd crowd = crowd(List.of(), walker);

    run(crowd, 5);

    assertThat(walker.speedMps()).isBetween(1.32, 1.36);
  }

  @Test
  void fortyMetresOfCorridorAtOneMetrePerSecondTakeFortySeconds() {
    Walker walker = walker(0, 1, 1, 40.8, 1);
    Crowd crowd = crowd(List.of(new Wall(0, 0, 50, 0), new Wall(0, 2, 50, 2)), walker);

    int steps = 0;
    while (walker.x() < 40 && steps < 10_000) {
      crowd.step();
      steps++;
    }

    // RiMEA test 1, with the half second that the walker takes to get going.
    assertThat(steps * Crowd.STEP_S).isBetween(40.0, 41.5);
  }

  @Test
  void nobodyPassesAWall() {
    Random random = new Random(4);
    Crowd crowd = new Crowd(List.of(new Wall(0, -50, 0, 50)));
    for (int i = 0; i < 30; i++) {
      crowd.add(walker(-3 - random.nextDouble() * 5, random.nextDouble() * 6, 1.5, 10, 3));
    }

    run(crowd, 30);

    assertThat(crowd.walkers()).hasSize(30).allMatch(walker -> walker.x() < 0);
  }

  @Test
  void twoGroupsThatMeetPassEachOther() {
    Crowd crowd = new Crowd(List.of(new Wall(-30, 0, 30, 0), new Wall(-30, 5, 30, 5)));
    for (int i = 0; i < 5; i++) {
      crowd.add(walker(-10 - i, 0.8 + 0.8 * i, 1.34, 20, 0.8 + 0.8 * i));
      crowd.add(walker(10 + i, 0.8 + 0.8 * i, 1.34, -20, 0.8 + 0.8 * i));
    }

    run(crowd, 45);

    assertThat(crowd.walkers()).as("still on their way").isEmpty();
  }

  @Test
  void peopleDoNotWalkThroughEachOther() {
    Walker one = walker(0, 0, 1.34, 20, 0);
    Walker other = walker(6, 0.05, 1.34, -20, 0);
    Crowd crowd = crowd(List.of(), one, other);

    double nearest = 9;
    for (int i = 0; i < 400; i++) {
      crowd.step();
      nearest = Math.min(nearest, Math.hypot(one.x() - other.x(), one.y() - other.y()));
    }

    assertThat(nearest).isGreaterThan(0.4);
  }

  private static Walker walker(double x, double y, double speed, double goalX, double goalY) {
    return new Walker(x, y, speed, 1.7, 0, List.of(new Walker.Goal(goalX, goalY, 0)));
  }

  private static Crowd crowd(List<Wall> walls, Walker... walkers) {
    Crowd crowd = new Crowd(walls);
    for (Walker walker : walkers) {
      crowd.add(walker);
    }
    return crowd;
  }

  private static void run(Crowd crowd, double seconds) {
    for (int i = 0; i < seconds / Crowd.STEP_S; i++) {
      crowd.step();
    }
  }
}
