package org.plainview.crowd.level;

/**
 * Fruin's levels of service (J. J. Fruin, Pedestrian Planning and Design, 1971): scales of comfort, not of danger,
 * and a different one for each kind of place. Say "Fruin walkway C", never just "level C": other authors' scales use
 * the same letters for other densities. The bounds are Fruin's areas in square feet per person.
 */
public enum FruinScale {
  WALKWAY("Fruin walkway", 35, 25, 15, 10, 5),
  STAIRS("Fruin stairs", 20, 15, 10, 7, 4),
  /** People who stand and wait. */
  QUEUE("Fruin queue", 13, 10, 7, 3, 2);

  private static final double M2_PER_FT2 = 0.3048 * 0.3048;

  /** From free (A) to no choice of one's own (F). */
  public enum Service {
    A,
    B,
    C,
    D,
    E,
    F
  }

  private final String title;
  private final double[] leastSquareFeetPerPerson;

  FruinScale(String title, double... leastSquareFeetPerPerson) {
    this.title = title;
    this.leastSquareFeetPerPerson = leastSquareFeetPerPerson;
  }

  /** The scale's name for people, such as {@code Fruin walkway}. */
  public String title() {
    return title;
  }

  /** The highest density, in people per m², that still has this level; infinite for F. */
  public double maxDensityPerM2(Service service) {
    return service == Service.F
        ? Double.POSITIVE_INFINITY
        : 1 / (leastSquareFeetPerPerson[service.ordinal()] * M2_PER_FT2);
  }

  /** The level of a density in people per m². Throws {@link IllegalArgumentException} below zero or for NaN. */
  public Service of(double densityPerM2) {
    if (!(densityPerM2 >= 0)) {
      throw new IllegalArgumentException("A density cannot be " + densityPerM2);
    }
    for (Service service : Service.values()) {
      if (densityPerM2 <= maxDensityPerM2(service)) {
        return service;
      }
    }
    return Service.F;
  }
}
