package org.plainview.simulator.walk;

/** A straight wall from one point to another, in metres. */
public record Wall(double x1, double y1, double x2, double y2) {

  /** From the nearest point of the wall to the point given: direction and distance. */
  double[] away(double x, double y) {
    double dx = x2 - x1;
    double dy = y2 - y1;
    double along = Math.clamp(((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy), 0, 1);
    double ax = x - (x1 + along * dx);
    double ay = y - (y1 + along * dy);
    double distance = Math.max(Math.hypot(ax, ay), 1e-9);
    return new double[] {ax / distance, ay / distance, distance};
  }
}
