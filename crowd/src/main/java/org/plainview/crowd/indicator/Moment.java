package org.plainview.crowd.indicator;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.Accumulation;
import org.plainview.crowd.forecast.TimeToLimit;

/**
 * What the rules look at: the latest observation, and what the windows say at its time, each worked out when it is first
 * asked for. Reused for each; holds until the windows take in another.
 */
final class Moment {

  /** Below it a crowd stands: the reference's choice (section 5, alarm logic). */
  static final double STANDING_MPS = 0.3;

  private static final int SPEED_S = 10;
  private static final ZoneObservation NOTHING = ZoneObservation.at(Instant.EPOCH).build();

  final ZoneProfile profile;
  final Windows windows;

  long at;
  ZoneObservation seen = NOTHING;
  /** Minutes to the capacity; null where there is none, below the floor, and when too little is known. */
  @Nullable TimeToLimit timeToLimit;

  private final double[] medians = new double[Windows.MEDIANS];
  /** A bit for each median that is known. */
  private int known;

  private boolean looked;

  Moment(ZoneProfile profile, Windows windows) {
    this.profile = profile;
    this.windows = windows;
  }

  /** After the windows took the observation in. */
  void become(ZoneObservation now) {
    seen = now;
    at = now.at().toEpochMilli();
    known = 0;
    looked = false;
    boolean limited = profile.capacity().isPresent() && !now.belowFloor();
    timeToLimit = limited ? forecast(profile.capacity().getAsInt()) : null;
  }

  /** Lets go of what was looked at: kept for each crowd of a city, it is much for the garbage collector to copy. */
  void pass() {
    seen = NOTHING;
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
