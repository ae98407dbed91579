package org.plainview.crowd.indicator;

/**
 * The times of observations that all say the same, in place of the windows that they would fill. Most zones of a city
 * are below the floor most of the time. Not thread-safe.
 */
final class Doze {

  /** More than any window is long, at an observation a second. */
  private static final int MOST = 512;

  /** The longest window, and the ten seconds that it may have begun before. */
  private static final int WINDOW_SECONDS = 330;

  private final ZoneObservation said;
  private final byte[] secondsAfter = new byte[MOST];
  private final long beganSecond;
  private long firstSecond;
  private long lastSecond;
  private int first;
  private int count;

  /** Begins with an observation below the floor. */
  Doze(ZoneObservation said) {
    this.said = said;
    beganSecond = second(said);
    firstSecond = beganSecond;
    lastSecond = beganSecond;
    count = 1;
  }

  /** Takes in a newer observation; false when it cannot. */
  boolean take(ZoneObservation seen) {
    long second = second(seen);
    if (second - lastSecond > Byte.MAX_VALUE) {
      return false;
    }
    while (count > 1 && second - firstSecond > WINDOW_SECONDS) {
      first = (first + 1) % MOST;
      firstSecond += secondsAfter[first];
      count--;
    }
    if (count == MOST || !isSame(seen)) {
      return false;
    }
    secondsAfter[(first + count) % MOST] = (byte) (second - lastSecond);
    lastSecond = second;
    count++;
    return true;
  }

  private boolean isSame(ZoneObservation seen) {
    return seen.belowFloor()
        && seen.floor() == said.floor()
        && seen.calibrated() == said.calibrated()
        && seen.lines().equals(said.lines());
  }

  /** Whether it has lasted for so long that windows hold nothing from before it. */
  boolean fillsWindows() {
    return lastSecond - beganSecond > WINDOW_SECONDS;
  }

  /** Fills windows as its observations would have filled them. */
  void fill(Windows windows) {
    long second = firstSecond;
    for (int i = 0; i < count; i++) {
      second += i == 0 ? 0 : secondsAfter[(first + i) % MOST];
      windows.add(1_000 * second, said);
    }
  }

  private static long second(ZoneObservation seen) {
    return Math.floorDiv(seen.at().toEpochMilli(), 1_000);
  }
}
