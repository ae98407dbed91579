package org.plainview.crowd.indicator;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.Accumulation;
import org.plainview.crowd.forecast.TimeToLimit;

/**
 * What the rules look at: the latest observation, and what the windows say at its time, each worked out when it is first
 * asked for. Holds until the windows take in another.
 */
final class Moment {

  /** Below it a crowd stands: the reference's choice (section 5, alarm logic). */
  static final double STANDING_MPS = 0.3;

  private static final int SPEED_S = 10;

  final ZoneProfile profile;
  final Windows windows;

  final long at;
  final ZoneObservation seen;
  /** Minutes to the capacity; null where there is none, below the floor, and when too little is known. */
  final @Nullable TimeToLimit timeToLimit;

  private final double[] medians = new double[Windows.MEDIANS];
  /** A bit for each median that is known. */
  private int known;

  private boolean looked;

  /** After the windows took the observation in. */
  Moment(ZoneProfile profile, Windows windows, ZoneObservation seen) {
    this.profile = profile;
    this.windows = windows;
    this.seen = seen;
    this.at = seen.at().toEpochMilli();
    boolean limited = profile.capacity().isPresent() && !seen.belowFloor();
    this.timeToLimit = limited ? forecast(profile.capacity().getAsInt()) : null;
  }

  private @Nullable TimeToLimit forecast(int capacity) {
    looked = true;
    return windows.accumulation.look(at) ? windows.accumulation.timeTo(capacity, at) : null;
  }

  /** Whether more people surely come than leave. */
  boolean isFilling() {
    Accumulation accumulation = windows.accumulation;
    if (!looked) {
      looked = true;
      accumulation.look(at);
    }
    return accumulation.isFilling();
  }

  private double median(int column) {
    int bit = 1 << column;
    if ((known & bit) == 0) {
      known |= bit;
      medians[column] = windows.median(at, column);
    }
    return medians[column];
  }

  /** People per m² of the zone, median of 10 s; NaN where unknown. */
  double density() {
    return median(Windows.DENSITY);
  }

  double densityHigh() {
    return median(Windows.DENSITY + 2);
  }

  /** The same of the densest cell. */
  double peak() {
    return median(Windows.PEAK);
  }

  double peakLow() {
    return median(Windows.PEAK + 1);
  }

  double peakHigh() {
    return median(Windows.PEAK + 2);
  }

  /** Whether people stand; where nothing says so, they walk. */
  boolean isStanding() {
    return profile.place() == PlaceType.QUEUE || windows.speed(at, SPEED_S) < STANDING_MPS;
  }

  boolean knowsDensity() {
    return !Double.isNaN(densityHigh());
  }

  /** Whether a quantity can be judged: it is known, or so few people are there that it need not be. */
  boolean canTell(double quantity, DensityGate gate) {
    return knowsDensity() && (!Double.isNaN(quantity) || gate.isShut(this));
  }
}
