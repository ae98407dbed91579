package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Level;

/** What an indicator says of the present moment, before any waiting: written by its rule, read by its tracker. */
final class Signal {

  private static final double ROUNDING = 1e-9;
  private static final int LEVELS = Level.values().length;

  double value;
  double low;
  double high;
  /** Whether anything is known; if not, neither rising nor falling can be told. */
  boolean known;

  // A bit per level.
  private int called;
  private int reached;
  private int kept;
  private final double[] threshold = new double[LEVELS];
  private final String[] reason = new String[LEVELS];

  /** Nothing can be told now. */
  void unknown() {
    known = false;
  }

  /** A measured value with its interval; calls for nothing until {@link #call} says so. */
  void measured(double newValue, double newLow, double newHigh) {
    known = true;
    value = newValue;
    low = newLow;
    high = newHigh;
    called = 0;
    reached = 0;
    kept = 0;
  }

  /** A value that comes without an interval; 0 stands for one that need not be known to say that it calls for nothing. */
  void measured(double newValue) {
    double finite = Double.isNaN(newValue) ? 0 : newValue;
    measured(finite, finite, finite);
  }

  /** Whether it calls for a level, and whether it keeps one that it has called for. */
  void call(Level level, double newThreshold, String newReason, boolean isReached, boolean isKept) {
    int i = level.ordinal();
    called |= 1 << i;
    threshold[i] = newThreshold;
    reason[i] = newReason;
    reached |= isReached ? 1 << i : 0;
    kept |= isReached || isKept ? 1 << i : 0;
  }

  /** Calls for a level when a number is at a threshold or above, and keeps it until it is a hysteresis below. */
  void callFrom(
      Moment moment, Level level, double number, double newThreshold, double hysteresis, String newReason, Gate gate) {
    call(
        level,
        newThreshold,
        newReason,
        number >= newThreshold - ROUNDING && gate.opens(moment, level),
        number > newThreshold - hysteresis + ROUNDING && gate.staysOpen(moment, level));
  }

  /** Takes back that a level is reached, though it is kept. */
  void onlyKeepUnless(Level level, boolean condition) {
    reached &= condition ? -1 : ~(1 << level.ordinal());
  }

  /** Takes over the numbers of another that knows them, and of those levels that it says anything of. */
  void become(Signal other) {
    value = other.value;
    low = other.low;
    high = other.high;
    for (int i = 0; i < LEVELS; i++) {
      if ((other.called & 1 << i) != 0) {
        threshold[i] = other.threshold[i];
        reason[i] = other.reason[i];
      }
    }
  }

  boolean reachesAny() {
    return known && reached != 0;
  }

  boolean isReached(Level level) {
    return known && (reached & 1 << level.ordinal()) != 0;
  }

  boolean isKept(Level level) {
    return known && (kept & 1 << level.ordinal()) != 0;
  }

  double threshold(Level level) {
    return threshold[level.ordinal()];
  }

  String reason(Level level) {
    return reason[level.ordinal()];
  }

  /** Whether the crowd is such that an indicator means something at a level. */
  interface Gate {

    Gate OPEN =
        new Gate() {
          @Override
          public boolean opens(Moment moment, Level level) {
            return true;
          }

          @Override
          public boolean staysOpen(Moment moment, Level level) {
            return true;
          }
        };

    boolean opens(Moment moment, Level level);

    boolean staysOpen(Moment moment, Level level);
  }
}
