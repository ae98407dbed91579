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
  /** A power of two less one, so that a slot is found without a division. */
  private final int mask;

  private final long[] steps;
  private final double[] sums;
  private final short[] counts;
  private long lastAtMillis = NEVER;
  private long lastStep;

  /**
   * @param stepMillis length of a step
   * @param slots how many steps are kept at least
   * @param columns how many numbers a step has
   */
  public TimeRing(long stepMillis, int slots, int columns) {
    this.stepMillis = stepMillis;
    this.columns = columns;
    int size = slots <= 1 ? 1 : Integer.highestOneBit(slots - 1) << 1;
    mask = size - 1;
    steps = new long[size];
    Arrays.fill(steps, NEVER);
    sums = new double[size * columns];
    counts = new short[size * columns];
  }

  /** Whether something was put into the step of this time, or it is too old to be kept. */
  public boolean isTaken(long atMillis) {
    long step = step(atMillis);
    return steps[(int) step & mask] >= step;
  }

  /** Puts a number into the step of its time; does nothing when that is too old, or for NaN. */
  public void put(long atMillis, int column, double value) {
    long step = step(atMillis);
    int slot = (int) step & mask;
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
    return of(step(atMillis) - back, column);
  }

  /** The mean of the steps of a window; NaN where it is empty. */
  public double mean(long atMillis, int column, int window) {
    long last = step(atMillis);
    double sum = 0;
    int filled = 0;
    for (long step = last; step > last - window; step--) {
      double value = of(step, column);
      if (!Double.isNaN(value)) {
        sum += value;
        filled++;
      }
    }
    return filled == 0 ? Double.NaN : sum / filled;
  }

  /**
   * The median of the steps of a window, between the middle two where these are two; NaN where it is empty.
   *
   * @param scratch as long as the window at least
   */
  public double median(long atMillis, int column, int window, double[] scratch) {
    long last = step(atMillis);
    int filled = 0;
    for (long step = last; step > last - window; step--) {
      double value = of(step, column);
      if (!Double.isNaN(value)) {
        int at = filled++;
        // Insertion keeps short windows sorted faster than any call.
        for (; at > 0 && scratch[at - 1] > value; at--) {
          scratch[at] = scratch[at - 1];
        }
        scratch[at] = value;
      }
    }
    return filled == 0 ? Double.NaN : (scratch[(filled - 1) / 2] + scratch[filled / 2]) / 2;
  }

  /** How many steps of a window have a number. */
  public int filled(long atMillis, int column, int window) {
    long last = step(atMillis);
    int filled = 0;
    for (long step = last; step > last - window; step--) {
      filled += Double.isNaN(of(step, column)) ? 0 : 1;
    }
    return filled;
  }

  /** Asked many times for one moment, and a division takes longer than all the rest. */
  long step(long atMillis) {
    if (atMillis != lastAtMillis) {
      lastAtMillis = atMillis;
      lastStep = Math.floorDiv(atMillis, stepMillis);
    }
    return lastStep;
  }

  /** The mean of a step by its number. */
  double of(long step, int column) {
    int slot = (int) step & mask;
    int cell = slot * columns + column;
    if (steps[slot] != step || counts[cell] == 0) {
      return Double.NaN;
    }
    return counts[cell] == 1 ? sums[cell] : sums[cell] / counts[cell];
  }
}
