package org.plainview.crowd.indicator;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.forecast.TimeToLimit;

/** What the rules look at: the latest observation, and what the windows say at its time. Reused for each. */
final class Moment {

  /** Below it a crowd stands: the reference's choice (section 5, alarm logic). */
  static final double STANDING_MPS = 0.3;

  final ZoneProfile profile;
  final Windows windows;

  long at;
  ZoneObservation seen;
  /** People per m² of the zone, median of 10 s; NaN where unknown. */
  double density;

  double densityHigh;
  /** The same of the densest cell. */
  double peak;

  double peakLow;
  double peakHigh;
  /** Whether people stand; where nothing says so, they walk. */
  boolean standing;

  @Nullable TimeToLimit timeToLimit;

  Moment(ZoneProfile profile, Windows windows, ZoneObservation seen) {
    this.profile = profile;
    this.windows = windows;
    this.seen = seen;
  }

  /** After the windows took the observation in. */
  void become(ZoneObservation now) {
    seen = now;
    at = now.at().toEpochMilli();
    density = windows.density(at);
    densityHigh = windows.densityHigh(at);
    peak = windows.peak(at);
    peakLow = windows.peakLow(at);
    peakHigh = windows.peakHigh(at);
    timeToLimit =
        windows.accumulation.look(at) && profile.capacity().isPresent()
            ? windows.accumulation.timeTo(profile.capacity().getAsInt(), at)
            : null;
    standing = profile.place() == PlaceType.QUEUE || windows.speed(at, 10) < STANDING_MPS;
  }

  boolean knowsDensity() {
    return !Double.isNaN(density);
  }

  /** Whether a quantity can be judged: it is known, or so few people are there that it need not be. */
  boolean canTell(double quantity, DensityGate gate) {
    return knowsDensity() && (!Double.isNaN(quantity) || gate.isShut());
  }
}
