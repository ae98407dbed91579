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

  /** As long as the longest window that any rule but the forecast of a limit looks at. */
  private static final long WINDOW_MILLIS = 70_000;

  /** The forecast looks back five minutes. */
  private static final long FORECAST_MILLIS = 340_000;

  private static final long NEVER = Long.MIN_VALUE;

  private final double areaM2;
  private final double capacity;
  private final long windowMillis;
  private long restlessAt = NEVER;
  private long latestAt;
  private int floor;

  Calm(ZoneProfile profile) {
    areaM2 = profile.areaM2();
    capacity = profile.capacity().orElse(0);
    windowMillis = profile.capacity().isPresent() ? FORECAST_MILLIS : WINDOW_MILLIS;
  }

  /** Takes in a good observation, newer than those before; whether the calm has lasted for as long as any window. */
  boolean lasts(long at, ZoneObservation seen) {
    if (restlessAt == NEVER || at - latestAt > DataHealth.SILENT_MILLIS || !isCalm(seen)) {
      restlessAt = at;
      floor = seen.floor();
    }
    latestAt = at;
    return at - restlessAt > windowMillis;
  }

  /** A late observation has filled its place. */
  void filled(long newest, ZoneObservation seen) {
    if (!isCalm(seen)) {
      restlessAt = newest;
    }
  }

  private boolean isCalm(ZoneObservation seen) {
    if (seen.belowFloor()) {
      // Another floor is another count in the forecast.
      return !(seen.floor() > THIN_PER_M2 * areaM2)
          && (capacity == 0 || seen.floor() == floor && seen.floor() < NEARLY_EMPTY * capacity);
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
