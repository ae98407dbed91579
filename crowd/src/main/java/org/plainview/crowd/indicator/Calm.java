package org.plainview.crowd.indicator;

import org.plainview.crowd.level.Estimate;

/**
 * Whether a zone has been seen to be so empty for so long that no indicator can call for anything: then its rules need
 * not be asked. Most zones of a city are, most of the time. Not thread-safe.
 */
class Calm {

  /** Under it no gate opens and no density calls for Watch, in the strictest place either; the lowest opens at 0.75. */
  private static final double THIN_PER_M2 = 0.7;

  /** Of the capacity; Watch begins at 80 %. */
  private static final double NEARLY_EMPTY = 0.5;

  /** As long as the longest window that any rule looks at but the forecast of a limit, which is none below the floor. */
  private static final long WINDOW_MILLIS = 70_000;

  private static final long NEVER = Long.MIN_VALUE / 2;

  private final double areaM2;
  private final double capacity;
  private long restlessAt = NEVER;

  Calm(ZoneProfile profile) {
    areaM2 = profile.areaM2();
    capacity = profile.capacity().orElse(0);
  }

  /**
   * Takes in a good observation, newer than those before; whether no window holds any but calm ones. What was not seen
   * is in none.
   */
  boolean lasts(long at, ZoneObservation seen) {
    if (!isCalm(seen)) {
      restlessAt = at;
    }
    return at - restlessAt > WINDOW_MILLIS;
  }

  /** A late observation has filled its place. */
  void filled(long newest, ZoneObservation seen) {
    if (!isCalm(seen)) {
      restlessAt = newest;
    }
  }

  private boolean isCalm(ZoneObservation seen) {
    if (seen.belowFloor()) {
      return !(seen.floor() > THIN_PER_M2 * areaM2) && (capacity == 0 || seen.floor() < NEARLY_EMPTY * capacity);
    }
    // Where there is a capacity, a crowd of any size may be one that grows; where there are lines, one that passes.
    return capacity == 0 && seen.lines().isEmpty() && isThin(seen);
  }

  private boolean isThin(ZoneObservation seen) {
    Estimate count = seen.count();
    Estimate density = seen.densityPerM2();
    Estimate peak = seen.peakDensityPerM2();
    // Without a density, that of the count over the area stands for it.
    double highest = density != null ? density.high() : count != null ? count.high() / areaM2 : Double.NaN;
    return !(highest >= THIN_PER_M2) && (peak == null || peak.high() < THIN_PER_M2);
  }
}
