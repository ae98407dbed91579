package org.plainview.bench.scenarios;

import java.util.Random;

/** Who comes to a simulated crowd, wanders about in it and leaves it. Rates are people per second, by chance. */
final class Flows {

  private static final double MARGIN_M = 0.3;

  private Flows() {}

  /** People anywhere, each with a goal of its own. */
  static void scatter(Crowd crowd, int people) {
    for (int i = 0; i < people; i++) {
      crowd.add(x(crowd), y(crowd), x(crowd), y(crowd));
    }
  }

  /** Whoever has arrived goes somewhere else, as far as this at most. */
  static void stroll(Crowd crowd, double farM) {
    for (Person person : crowd.people) {
      if (Math.hypot(person.goalX - person.x, person.goalY - person.y) < 1) {
        person.goalX = near(person.x, farM, crowd.lengthM, crowd.chance);
        person.goalY = near(person.y, farM, crowd.widthM, crowd.chance);
      }
    }
  }

  /** Everybody stays about where they are. */
  static void sway(Crowd crowd) {
    for (Person person : crowd.people) {
      person.goalX = person.x + 0.1 * crowd.chance.nextGaussian();
      person.goalY = person.y + 0.1 * crowd.chance.nextGaussian();
    }
  }

  /** Everybody runs off the ground, to the nearer end. */
  static void flee(Crowd crowd, double pace) {
    for (Person person : crowd.people) {
      person.pace *= pace;
      person.goalX = person.x < crowd.lengthM / 2 ? -8 : crowd.lengthM + 8;
      person.goalY = person.y;
    }
  }

  static void fromWest(Crowd crowd, double perSecond) {
    if (comes(crowd, perSecond)) {
      double y = y(crowd);
      crowd.add(0, y, crowd.lengthM + 5, y);
    }
  }

  static void fromEast(Crowd crowd, double perSecond) {
    if (comes(crowd, perSecond)) {
      double y = y(crowd);
      crowd.add(crowd.lengthM, y, -5, y);
    }
  }

  /** Who comes from the west and stays somewhere. */
  static void toStay(Crowd crowd, double perSecond) {
    if (comes(crowd, perSecond)) {
      crowd.add(0, y(crowd), x(crowd), y(crowd));
    }
  }

  /** Lets go who has walked off the ground. */
  static void leave(Crowd crowd) {
    crowd.people.removeIf(person -> person.x > crowd.lengthM && person.goalX > crowd.lengthM);
    crowd.people.removeIf(person -> person.x < 0 && person.goalX < 0);
  }

  private static boolean comes(Crowd crowd, double perSecond) {
    return crowd.chance.nextDouble() < perSecond * Crowd.STEP_S;
  }

  private static double x(Crowd crowd) {
    return within(crowd.lengthM, crowd.chance);
  }

  private static double y(Crowd crowd) {
    return within(crowd.widthM, crowd.chance);
  }

  private static double near(double at, double farM, double lengthM, Random chance) {
    return Math.clamp(at + farM * (2 * chance.nextDouble() - 1), MARGIN_M, lengthM - MARGIN_M);
  }

  private static double within(double lengthM, Random chance) {
    return MARGIN_M + chance.nextDouble() * (lengthM - 2 * MARGIN_M);
  }
}
