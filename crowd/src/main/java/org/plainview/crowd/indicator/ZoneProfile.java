package org.plainview.crowd.indicator;

import java.util.OptionalInt;

/**
 * What is known of a zone before anything is measured in it.
 *
 * @param place what people do there
 * @param areaM2 its ground in m²; NaN where it has no outline, and then a count says nothing of density
 * @param capacity the most people that its operator allows there; empty: no limit is known
 * @param sitePressurePerS2 the 99th percentile of crowd pressure that this site shows at 3.5 people per m² and
 *     more on ordinary days, in 1/s²; 0 where it has not been learned
 */
public record ZoneProfile(PlaceType place, double areaM2, OptionalInt capacity, double sitePressurePerS2) {

  public ZoneProfile {
    if (!Double.isNaN(areaM2) && !(areaM2 > 0 && Double.isFinite(areaM2))) {
      throw new IllegalArgumentException("An area must be positive, or NaN where there is none");
    }
    if (capacity.isPresent() && capacity.getAsInt() < 1) {
      throw new IllegalArgumentException("A capacity must be at least one");
    }
    if (!(sitePressurePerS2 >= 0 && Double.isFinite(sitePressurePerS2))) {
      throw new IllegalArgumentException("A pressure cannot be " + sitePressurePerS2);
    }
  }

  /** A zone whose site has not been learned. */
  public ZoneProfile(PlaceType place, double areaM2, OptionalInt capacity) {
    this(place, areaM2, capacity, 0);
  }
}
