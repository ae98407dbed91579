package org.plainview.simulator.walk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** One simulated pedestrian. Its number exists in the simulation only. */
public final class Walker {

  private final double radiusM;
  private final double desiredMps;
  private final double heightM;
  private final int look;
  private final Deque<Goal> goals;

  double x;
  double y;
  double vx;
  double vy;
  private double staidS;

  /**
   * Where a walker wants to go next.
   *
   * @param staySeconds how long it lingers there
   */
  public record Goal(double x, double y, double staySeconds) {}

  /**
   * @param look picks the clothing when it is drawn
   */
  public Walker(double x, double y, double desiredMps, double heightM, int look, List<Goal> goals) {
    this.x = x;
    this.y = y;
    this.radiusM = 0.25;
    this.desiredMps = desiredMps;
    this.heightM = heightM;
    this.look = look;
    this.goals = new ArrayDeque<>(goals);
  }

  public double x() {
    return x;
  }

  public double y() {
    return y;
  }

  public double speedMps() {
    return Math.hypot(vx, vy);
  }

  /** Direction of movement, radians from east. */
  public double headingRad() {
    return Math.atan2(vy, vx);
  }

  public double heightM() {
    return heightM;
  }

  public int look() {
    return look;
  }

  /** Whether every goal has been reached. */
  public boolean hasArrived() {
    return goals.isEmpty();
  }

  /** Gives up lingering and goes where it would have gone next. */
  public void moveOn() {
    if (goals.size() > 1 && isLingering()) {
      goals.removeFirst();
      staidS = 0;
    }
  }

  public boolean isLingering() {
    Goal goal = goals.peekFirst();
    return goal != null && goal.staySeconds() > 0 && distance(goal) < 0.5;
  }

  /** Whether it is still on its way to where it will linger, or lingers. */
  public boolean isBound() {
    Goal goal = goals.peekFirst();
    return goal != null && goal.staySeconds() > 0;
  }

  /** Where it is going. */
  public double targetX() {
    Goal goal = goals.peekFirst();
    return goal == null ? x : goal.x();
  }

  /** Where it is going. */
  public double targetY() {
    Goal goal = goals.peekFirst();
    return goal == null ? y : goal.y();
  }

  double radiusM() {
    return radiusM;
  }

  /** The velocity it would have if nobody were in its way; slower close to a place where it stays. */
  double[] desiredVelocity() {
    Goal goal = goals.peekFirst();
    if (goal == null) {
      return new double[2];
    }
    double distance = distance(goal);
    double speed = goal.staySeconds() > 0 ? desiredMps * Math.min(1, distance / 0.8) : desiredMps;
    return distance < 1e-6
        ? new double[2]
        : new double[] {(goal.x() - x) / distance * speed, (goal.y() - y) / distance * speed};
  }

  void advanceGoals(double dt) {
    Goal goal = goals.peekFirst();
    if (goal == null) {
      return;
    }
    double reach = goal.staySeconds() > 0 ? 0.5 : 0.8;
    if (distance(goal) < reach) {
      staidS += dt;
      if (staidS >= goal.staySeconds()) {
        goals.removeFirst();
        staidS = 0;
      }
    }
  }

  private double distance(Goal goal) {
    return Math.hypot(goal.x() - x, goal.y() - y);
  }
}
