package org.plainview.simulator.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * The social-force model: each walker accelerates towards its desired velocity within 0.5 s and is pushed by
 * the others and by walls. Repulsion and body contact as in Helbing, Farkas and Vicsek, Nature 407, 487 (2000):
 * A/m = 25 m/s², B = 0.08 m, k/m = 1500 s⁻²; what happens behind a walker weighs less, as in Helbing and
 * Molnár, Phys. Rev. E 51, 4282 (1995). Deterministic; not thread-safe.
 */
public final class Crowd {

  /** The longest step at which body contact, of period 0.16 s, stays stable. */
  public static final double STEP_S = 0.025;

  private static final double RELAXATION_S = 0.5;
  private static final double REPULSION_MPS2 = 25;
  private static final double RANGE_M = 0.08;
  private static final double CONTACT_PER_S2 = 1500;
  private static final double BEHIND = 0.3;
  private static final double SIGHT_M = 2;
  private static final double FASTEST = 1.3;

  private final List<Wall> walls;
  private final List<Walker> walkers = new ArrayList<>();

  public Crowd(List<Wall> walls) {
    this.walls = List.copyOf(walls);
  }

  public void add(Walker walker) {
    walkers.add(walker);
  }

  /** Those who have not arrived, in the order in which they came. Do not change it. */
  public List<Walker> walkers() {
    return walkers;
  }

  /** Moves everybody on by one step and lets go those who have arrived. */
  public void step() {
    double[] ax = new double[walkers.size()];
    double[] ay = new double[walkers.size()];
    for (int i = 0; i < walkers.size(); i++) {
      Walker walker = walkers.get(i);
      double[] desired = walker.desiredVelocity();
      ax[i] += (desired[0] - walker.vx) / RELAXATION_S;
      ay[i] += (desired[1] - walker.vy) / RELAXATION_S;
      for (int j = 0; j < walkers.size(); j++) {
        if (i != j) {
          pushBy(walker, walkers.get(j), i, ax, ay);
        }
      }
      for (Wall wall : walls) {
        double[] away = wall.away(walker.x, walker.y);
        double push = force(walker.radiusM() - away[2]);
        ax[i] += push * away[0];
        ay[i] += push * away[1];
      }
    }
    for (int i = 0; i < walkers.size(); i++) {
      move(walkers.get(i), ax[i], ay[i]);
    }
    walkers.removeIf(Walker::hasArrived);
  }

  private static void pushBy(Walker walker, Walker other, int i, double[] ax, double[] ay) {
    double dx = walker.x - other.x;
    double dy = walker.y - other.y;
    if (Math.abs(dx) > SIGHT_M || Math.abs(dy) > SIGHT_M) {
      return;
    }
    double distance = Math.max(Math.hypot(dx, dy), 1e-6);
    double speed = Math.max(walker.speedMps(), 1e-6);
    double ahead = -(walker.vx * dx + walker.vy * dy) / (speed * distance);
    double weight = BEHIND + (1 - BEHIND) * (1 + ahead) / 2;
    double push = weight * force(walker.radiusM() + other.radiusM() - distance);
    // A little to the right, so that two who meet head-on do not stand face to face for ever.
    ax[i] += push * (dx / distance + 0.1 * -dy / distance);
    ay[i] += push * (dy / distance + 0.1 * dx / distance);
  }

  /** Acceleration for an overlap, which is negative for those who do not touch. */
  private static double force(double overlapM) {
    double social = REPULSION_MPS2 * Math.exp(Math.min(overlapM, 0.3) / RANGE_M);
    return Math.min(social, 400) + (overlapM > 0 ? CONTACT_PER_S2 * overlapM : 0);
  }

  private static void move(Walker walker, double ax, double ay) {
    walker.vx += ax * STEP_S;
    walker.vy += ay * STEP_S;
    double speed = walker.speedMps();
    double most = FASTEST * Math.max(1.34, Math.hypot(walker.desiredVelocity()[0], walker.desiredVelocity()[1]));
    if (speed > most) {
      walker.vx *= most / speed;
      walker.vy *= most / speed;
    }
    walker.x += walker.vx * STEP_S;
    walker.y += walker.vy * STEP_S;
    walker.advanceGoals(STEP_S);
  }
}
