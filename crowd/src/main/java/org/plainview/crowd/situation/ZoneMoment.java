package org.plainview.crowd.situation;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.indicator.DataQuality;
import org.plainview.crowd.indicator.ZoneObservation;

/** One reading of a zone, with its grid where there is one. */
public record ZoneMoment(ZoneObservation observation, @Nullable CoarseGrid grid) {

  /** Whatever floor a camera has, nothing is described out of fewer people than this. */
  static final int FEWEST_PEOPLE = 5;

  boolean good() {
    return observation.quality() == DataQuality.OK
        && (observation.belowFloor() || observation.count() != null);
  }

  boolean tooFew() {
    var count = observation.count();
    return observation.belowFloor() || count == null || count.value() < FEWEST_PEOPLE;
  }
}
