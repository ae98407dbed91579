package org.plainview.crowd.indicator;

import org.plainview.crowd.level.DensityThresholds;
import org.plainview.crowd.level.Level;

/**
 * The bounds from which an indicator, or the density that it needs, calls for Watch, Act and Critical.
 *
 * @param critical infinite where the indicator never calls for it
 */
record Steps(double watch, double act, double critical) {

  /** How much earlier than elsewhere a stricter place is watched: our choice, which has no source. */
  private static final double EARLIER = 0.75;

  static Steps of(DensityThresholds thresholds) {
    return new Steps(thresholds.watchPerM2(), thresholds.actPerM2(), thresholds.criticalPerM2());
  }

  /** One level more strictly where the place asks for it: what is Watch elsewhere is Act there, Act is Critical. */
  Steps at(PlaceType place) {
    return place.isStricter() ? new Steps(EARLIER * watch, watch, act) : this;
  }

  double of(Level level) {
    return switch (level) {
      case NORMAL -> 0;
      case WATCH -> watch;
      case ACT -> act;
      case CRITICAL -> critical;
    };
  }
}
