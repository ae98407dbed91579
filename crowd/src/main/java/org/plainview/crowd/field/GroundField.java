package org.plainview.crowd.field;

import java.util.Arrays;

/**
 * Density and velocity in every cell at one moment. Velocity is {@code NaN} where none was measured: nobody is
 * there, or nothing can be seen. Mutable, so that one can be filled for every picture; belongs to one thread.
 */
public final class GroundField {

  private final GroundCells cells;
  private final double[] densityPerM2;
  private final double[] velocityXMps;
  private final double[] velocityYMps;

  /** An empty one: density zero, no velocity. */
  public GroundField(GroundCells cells) {
    this.cells = cells;
    densityPerM2 = new double[cells.size()];
    velocityXMps = new double[cells.size()];
    velocityYMps = new double[cells.size()];
    clear();
  }

  public GroundCells cells() {
    return cells;
  }

  /** Sets density zero and no velocity everywhere. */
  public void clear() {
    Arrays.fill(densityPerM2, 0);
    Arrays.fill(velocityXMps, Double.NaN);
    Arrays.fill(velocityYMps, Double.NaN);
  }

  public void set(int cell, double densityPerM2, double velocityXMps, double velocityYMps) {
    this.densityPerM2[cell] = densityPerM2;
    this.velocityXMps[cell] = velocityXMps;
    this.velocityYMps[cell] = velocityYMps;
  }

  /** People per m² of the area's ground in the cell. */
  public double densityPerM2(int cell) {
    return densityPerM2[cell];
  }

  public double velocityXMps(int cell) {
    return velocityXMps[cell];
  }

  public double velocityYMps(int cell) {
    return velocityYMps[cell];
  }

  public boolean hasVelocity(int cell) {
    return !Double.isNaN(velocityXMps[cell]);
  }

  /** NaN without a velocity. */
  public double speedMps(int cell) {
    return Math.hypot(velocityXMps[cell], velocityYMps[cell]);
  }

  /** How many people are on the ground of all cells. */
  public double people() {
    double people = 0;
    for (int cell = 0; cell < densityPerM2.length; cell++) {
      people += densityPerM2[cell] * cells.insideM2(cell);
    }
    return people;
  }
}
