package org.plainview.crowd.level;

/**
 * From which density on a zone is at which level: indicator I1, the density of a zone in people per m² as the
 * median of 10 s.
 *
 * @param watchPerM2 compared with the upper bound of the interval: being unsure is a reason to look
 * @param actPerM2 compared with the central value
 * @param criticalPerM2 compared with the central value
 */
public record DensityThresholds(double watchPerM2, double actPerM2, double criticalPerM2) {

  /**
   * People who walk. 2 to 3 is where flow peaks and then falls (G. K. Still; Helbing and Mukerji 2012, table
   * 6), 3 lies under Still's planning ceiling of 4 for a moving crowd, and from 5 people lose control of
   * where they go.
   */
  public static final DensityThresholds MOVING = new DensityThresholds(2, 3, 5);

  /**
   * People who stand. 3 lies under Fruin's 3.57 where contact becomes involuntary, 4 under the 4.7 that the
   * Green Guide gives as the most for standing in good condition, and 5 is Still's ceiling.
   */
  public static final DensityThresholds STATIC = new DensityThresholds(3, 4, 5);

  public DensityThresholds {
    if (!(0 < watchPerM2 && watchPerM2 < actPerM2 && actPerM2 < criticalPerM2 && Double.isFinite(criticalPerM2))) {
      throw new IllegalArgumentException("Thresholds must be positive and rise");
    }
  }

  /** The level of a zone with this density. Where nothing says that people stand, use {@link #MOVING}. */
  public Level levelOf(Estimate densityPerM2) {
    if (densityPerM2.value() >= criticalPerM2) {
      return Level.CRITICAL;
    }
    if (densityPerM2.value() >= actPerM2) {
      return Level.ACT;
    }
    return densityPerM2.high() >= watchPerM2 ? Level.WATCH : Level.NORMAL;
  }
}
