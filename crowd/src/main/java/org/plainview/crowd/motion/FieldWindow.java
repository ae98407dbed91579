package org.plainview.crowd.motion;

import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.field.GroundField;

/** The fields of the last seconds, cell by cell, in rings that are allocated once. Belongs to one thread. */
final class FieldWindow {

  /** Of the window that must be covered before it counts as full: fields do not come at its very ends. */
  private static final double FULL = 0.9;

  private final int cells;
  private final double lengthS;
  private final int capacity;
  private final double[] timeS;
  private final float[] densityPerM2;
  private final float[] velocityXMps;
  private final float[] velocityYMps;
  private int first;
  private int size;

  /**
   * @param mostPerSecond fields that come faster than this push older ones out before their time
   */
  FieldWindow(GroundCells cells, double lengthS, double mostPerSecond) {
    this.cells = cells.size();
    this.lengthS = lengthS;
    capacity = (int) Math.ceil(lengthS * mostPerSecond) + 1;
    timeS = new double[capacity];
    densityPerM2 = new float[capacity * this.cells];
    velocityXMps = new float[capacity * this.cells];
    velocityYMps = new float[capacity * this.cells];
  }

  void forget() {
    size = 0;
  }

  /** Takes a field in; one that is not later than the last is left out. */
  void add(double atS, GroundField field) {
    if (size > 0 && atS <= timeS(size - 1)) {
      return;
    }
    while (size > 0 && (timeS(0) < atS - lengthS || size == capacity)) {
      first = (first + 1) % capacity;
      size--;
    }
    int slot = (first + size++) % capacity;
    timeS[slot] = atS;
    for (int cell = 0; cell < cells; cell++) {
      int at = slot * cells + cell;
      densityPerM2[at] = (float) field.densityPerM2(cell);
      velocityXMps[at] = (float) field.velocityXMps(cell);
      velocityYMps[at] = (float) field.velocityYMps(cell);
    }
  }

  int cells() {
    return cells;
  }

  int size() {
    return size;
  }

  boolean isFull() {
    return size > 1 && timeS(size - 1) - timeS(0) >= FULL * lengthS;
  }

  double perSecond() {
    return size < 2 ? 0 : (size - 1) / (timeS(size - 1) - timeS(0));
  }

  double timeS(int index) {
    return timeS[(first + index) % capacity];
  }

  double meanDensityPerM2(int cell) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += densityPerM2[at(i, cell)];
    }
    return sum / Math.max(1, size);
  }

  /** NaN where none was measured. */
  double velocityXMps(int index, int cell) {
    return velocityXMps[at(index, cell)];
  }

  double velocityYMps(int index, int cell) {
    return velocityYMps[at(index, cell)];
  }

  /** Fits a cell's velocity, each axis, over the time since the first field; what was not measured is left out. */
  void takeTrend(int cell, LinearTrend alongX, LinearTrend alongY) {
    alongX.clear();
    alongY.clear();
    for (int i = 0; i < size; i++) {
      double x = velocityXMps(i, cell);
      if (!Double.isNaN(x)) {
        double t = timeS(i) - timeS(0);
        alongX.add(t, x);
        alongY.add(t, velocityYMps(i, cell));
      }
    }
  }

  private int at(int index, int cell) {
    return (first + index) % capacity * cells + cell;
  }
}
