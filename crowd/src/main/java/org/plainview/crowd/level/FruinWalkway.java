package org.plainview.crowd.level;

/**
 * Fruin's levels of service for walkways (J. J. Fruin, Pedestrian Planning and Design, 1971): a scale of
 * comfort, not of danger. The bounds are Fruin's areas of 35, 25, 15, 10 and 5 square feet per person.
 */
public enum FruinWalkway {
  A(35),
  B(25),
  C(15),
  D(10),
  E(5),
  F(0);

  private static final double M2_PER_FT2 = 0.3048 * 0.3048;

  private final double leastSquareFeetPerPerson;

  FruinWalkway(double leastSquareFeetPerPerson) {
    this.leastSquareFeetPerPerson = leastSquareFeetPerPerson;
  }

  /** The highest density, in people per m², that still has this level; infinite for F. */
  public double maxDensityPerM2() {
    return 1 / (leastSquareFeetPerPerson * M2_PER_FT2);
  }

  /** The level of a density in people per m². Throws {@link IllegalArgumentException} below zero or for NaN. */
  public static FruinWalkway of(double densityPerM2) {
    if (!(densityPerM2 >= 0)) {
      throw new IllegalArgumentException("A density cannot be " + densityPerM2);
    }
    for (FruinWalkway level : values()) {
      if (densityPerM2 <= level.maxDensityPerM2()) {
        return level;
      }
    }
    return F;
  }
}
