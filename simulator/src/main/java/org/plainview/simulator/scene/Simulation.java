package org.plainview.simulator.scene;

import java.util.List;
import java.util.Random;
import org.plainview.simulator.walk.Crowd;
import org.plainview.simulator.walk.Walker;

/**
 * People who come to Market Square, linger in its centre and leave, as many as the scenario wants. The same
 * seed gives the same people. Not thread-safe.
 */
public final class Simulation {

  private static final int MOST_AHEAD = 14;
  private static final double BEYOND_M = 10;

  private final Scenario scenario;
  private final Random random;
  private final Crowd crowd = new Crowd(Plan.walls());
  private double seconds;
  private double arrivalDebt;
  private double leaveDebt;

  public Simulation(Scenario scenario, long seed) {
    this.scenario = scenario;
    this.random = new Random(seed);
    for (int i = 0; i < scenario.wantedAt(0); i++) {
      double[] place = place();
      crowd.add(visitor(place[0], place[1], place));
    }
  }

  /** Moves on to the next picture. */
  public void advance(double by) {
    for (double left = by; left > 1e-9; left -= Crowd.STEP_S) {
      crowd.step();
      seconds += Crowd.STEP_S;
    }
    steer(by);
  }

  public double seconds() {
    return seconds;
  }

  public List<Walker> walkers() {
    return crowd.walkers();
  }

  /** The true count of the zone. */
  public int count(ZoneArea zone) {
    return (int) crowd.walkers().stream().filter(walker -> zone.contains(walker.x(), walker.y())).count();
  }

  /** Lets people in, or sends those who linger on their way, until there are as many as wanted. */
  private void steer(double by) {
    long present = crowd.walkers().stream().filter(this::isVisiting).count();
    double missing = scenario.wantedAt(seconds) - present;
    // At most one and a half a second come round the corner, and as many leave.
    if (missing > 0) {
      arrivalDebt += by * Math.min(1.5, missing / 2);
      leaveDebt = 0;
    } else {
      leaveDebt += by * Math.min(1.5, -missing / 3);
      arrivalDebt = 0;
    }
    while (arrivalDebt >= 1 && crowd.walkers().size() < 4 * MOST_AHEAD) {
      arrivalDebt--;
      arrive();
    }
    while (leaveDebt >= 1) {
      leaveDebt--;
      crowd.walkers().stream().filter(Walker::isLingering).findFirst().ifPresent(Walker::moveOn);
    }
  }

  /** In the zone, or on the way to it. */
  private boolean isVisiting(Walker walker) {
    return Plan.ZONE.contains(walker.x(), walker.y()) || walker.isBound();
  }

  private void arrive() {
    boolean west = random.nextBoolean();
    double x = west ? -BEYOND_M + 6 : Plan.WIDTH_M + BEYOND_M - 6;
    double y = Plan.STREET_SOUTH_M + 1 + random.nextDouble() * (Plan.STREET_NORTH_M - Plan.STREET_SOUTH_M - 2);
    crowd.add(visitor(x, y, place()));
  }

  private Walker visitor(double x, double y, double[] place) {
    boolean west = random.nextBoolean();
    double exitX = west ? -Plan.STREET_LENGTH_M : Plan.WIDTH_M + Plan.STREET_LENGTH_M;
    double exitY = Plan.STREET_SOUTH_M + 1.5 + random.nextDouble() * 4;
    double corner = west ? -1 : Plan.WIDTH_M + 1;
    double stay = scenario.stayS() * (0.5 + random.nextDouble());
    return new Walker(
        x,
        y,
        1.34 + 0.26 * Math.clamp(random.nextGaussian(), -1.5, 1.5),
        1.72 + 0.08 * Math.clamp(random.nextGaussian(), -2, 2),
        random.nextInt(1 << 20),
        List.of(
            new Walker.Goal(place[0], place[1], stay),
            new Walker.Goal(corner, exitY, 0),
            new Walker.Goal(exitX, exitY, 0)));
  }

  /** Somewhere in the zone, not where somebody is or is going. */
  private double[] place() {
    double[] best = {20, 10};
    double bestRoom = -1;
    for (int tries = 0; tries < 12; tries++) {
      double x = 14.8 + random.nextDouble() * 10.4;
      double y = 6.9 + random.nextDouble() * 7.2;
      if (!Plan.ZONE.contains(x, y)) {
        continue;
      }
      double room =
          crowd.walkers().stream().mapToDouble(w -> Math.hypot(w.targetX() - x, w.targetY() - y)).min().orElse(9);
      if (room > bestRoom) {
        bestRoom = room;
        best = new double[] {x, y};
      }
    }
    return best;
  }
}
