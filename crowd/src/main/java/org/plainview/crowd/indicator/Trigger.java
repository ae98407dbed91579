package org.plainview.crowd.indicator;

/**
 * Whether one indicator calls for one level, after waiting: it comes on when the level was reached for so long, goes
 * off when it was not kept for so long. Only time between observations counts that were close to each other.
 */
final class Trigger {

  private final long upMillis;
  private final long downMillis;

  private boolean on;
  private long sinceMillis;
  private boolean wasReached;
  private boolean wasLost;
  private long reachedFor;
  private long lostFor;

  Trigger(long upMillis, long downMillis) {
    this.upMillis = upMillis;
    this.downMillis = downMillis;
  }

  /**
   * @param millisSince the observation before this one
   * @param kept also true when {@code reached}
   */
  void update(long nowMillis, long millisSince, boolean reached, boolean kept) {
    if (on) {
      lostFor = kept ? 0 : lostFor + (wasLost ? millisSince : 0);
      if (lostFor >= downMillis) {
        on = false;
        reachedFor = 0;
      }
    } else {
      wait(nowMillis, millisSince, reached, kept);
    }
    wasReached = reached;
    wasLost = !kept;
  }

  /** A value that trembles around its threshold loses the time below it, not all that it has waited. */
  private void wait(long nowMillis, long millisSince, boolean reached, boolean kept) {
    if (reached && reachedFor == 0 && !wasReached) {
      sinceMillis = nowMillis;
    }
    if (reached) {
      reachedFor += wasReached ? millisSince : 0;
    } else {
      reachedFor = kept ? Math.max(0, reachedFor - millisSince) : 0;
    }
    if (reached && reachedFor >= upMillis) {
      on = true;
      lostFor = 0;
    }
  }

  /** Nothing was seen for a while: waiting begins anew, and what is on stays on. */
  void interrupt() {
    wasReached = false;
    wasLost = false;
    reachedFor = 0;
  }

  /** Time passes in which nothing can be told; what is on goes off only when that lasts very long. */
  void unknown(long millisSince, long longestMillis) {
    wasReached = false;
    reachedFor = 0;
    lostFor += on && wasLost ? millisSince : 0;
    wasLost = true;
    if (on && lostFor >= longestMillis) {
      on = false;
    }
  }

  boolean isOn() {
    return on;
  }

  /** Whether it is neither on nor waits: nothing that calls for nothing would change it. */
  boolean isIdle() {
    return !on && !wasReached && reachedFor == 0;
  }

  /** Since when it was reached, its waiting time included. */
  long sinceMillis() {
    return sinceMillis;
  }
}
