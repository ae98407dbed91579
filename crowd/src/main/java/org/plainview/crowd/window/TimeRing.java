package org.plainview.crowd.window;

import java.util.Arrays;

/**
 * The latest steps of time with some columns of numbers each. A step keeps the mean of what was put into it; a
 * number that is NaN is no number. Windows end with the step of {@code at} and reach back the given count of steps.
 * Not thread-safe.
 */
public final class TimeRing {

  private static final long NEVER = Long.MIN_VALUE;

  private final long stepMillis;
  private final int columns;
  private final long[] steps;
  private final double[] sums;
  private final short[] counts;
  private final double[] sorted;

  /**
   * @param stepMillis length of a step
   * @param slots how many steps are kept
   * @param columns how many numbers a step has
   */
  public TimeRing(long stepMillis, int slots, int columns) {
    this.stepMillis = stepMillis;
    this.columns = columns;
    steps = new long[slots];
    Arrays.fill(steps, NEVER);
    sums = new double[slots * columns];
    counts = new short[slots * columns];
    sorted = new double[slots];
  }

  /** Whether something was put into the step of this time, or it is too old to be kept. */
  public boolean isTaken(long atMillis) {
    return steps[slot(step(atMillis))] >= step(atMillis);
  }

  /** Puts a number into the step of its time; does nothing when that is too old, or for NaN. */
  public void put(long atMillis, int column, double value) {
    long step = step(atMillis);
    int slot = slot(step);
    if (steps[slot] > step || Double.isNaN(value)) {
      return;
    }
    if (steps[slot] < step) {
      steps[slot] = step;
      Arrays.fill(sums, slot * columns, (slot + 1) * columns, 0);
      Arrays.fill(counts, slot * columns, (slot + 1) * columns, (short) 0);
    }
    int cell = slot * columns + column;
    if (counts[cell] < Short.MAX_VALUE) {
      sums[cell] += value;
      counts[cell]++;
    }
  }

  /** The mean of one step, {@code back} steps before that of {@code at}; NaN where it has none. */
  public double step(long atMillis, int column, int back) {
    long step = step(atMillis) - back;
    int slot = slot(step);
    int cell = slot * columns + column;
    return steps[slot] == step && counts[cell] > 0 ? sums[cell] / counts[cell] : Double.NaN;
  }

  /** The mean of the steps of a window; NaN where it is empty. */
  public double mean(long atMillis, int column, int window) {
    double sum = 0;
    int filled = 0;
    for (int back = 0; back < window; back++) {
      double value = step(atMillis, column, back);
      if (!Double.isNaN(value)) {
        sum += value;
        filled++;
      }
    }
    return filled == 0 ? Double.NaN : sum / filled;
  }

  /** The median of the steps of a window, between the middle two where these are two; NaN where it is empty. */
  public double median(long atMillis, int column, int window) {
    int filled = 0;
    for (int back = 0; back < window; back++) {
      double value = step(atMillis, column, back);
      if (!Double.isNaN(value)) {
        int at = filled++;
        // Insertion keeps short windows sorted faster than any call.
        for (; at > 0 && sorted[at - 1] > value; at--) {
          sorted[at] = sorted[at - 1];
        }
        sorted[at] = value;
      }
    }
    return filled == 0 ? Double.NaN : (sorted[(filled - 1) / 2] + sorted[filled / 2]) / 2;
  }

  /** How many steps of a window have a number. */
  public int filled(long atMillis, int column, int window) {
    int filled = 0;
    for (int back = 0; back < window; back++) {
      filled += Double.isNaN(step(atMillis, column, back)) ? 0 : 1;
    }
    return filled;
  }

  private long step(long atMillis) {
    return Math.floorDiv(atMillis, stepMillis);
  }

  private int slot(long step) {
    return (int) Math.floorMod(step, (long) steps.length);
  }
}
