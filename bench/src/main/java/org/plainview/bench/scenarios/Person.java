package org.plainview.bench.scenarios;

/** Somebody of a simulation, or of a laboratory run at one moment. Metres and m/s. */
final class Person {

  double x;
  double y;
  double vx;
  double vy;
  /** Where it was when lines were last watched; NaN before. */
  double watchedX = Double.NaN;

  /** Whether a barrier was before it when the step began. */
  boolean held;

  /** How fast compared with others. */
  double pace;
  /** Where to. */
  double goalX;

  double goalY;

  Person(double x, double y, double pace, double goalX, double goalY) {
    this.x = x;
    this.y = y;
    this.pace = pace;
    this.goalX = goalX;
    this.goalY = goalY;
  }
}
