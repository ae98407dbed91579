package org.plainview.recognition.pixels;

import org.jspecify.annotations.Nullable;
import org.plainview.crowd.level.Estimate;

/** What may be said of a zone. */
public sealed interface ZoneMeasure {

  String zoneId();

  int floor();

  /** Fewer people than the floor: that, and nothing else. */
  record BelowFloor(String zoneId, int floor) implements ZoneMeasure {}

  /**
   * At least as many people as the floor.
   *
   * @param people with a 95 % interval that starts at the floor at least: it would tell of fewer otherwise
   * @param densityPerM2 people per m² of ground; null without calibration or polygon
   * @param ground what else is measured on the ground; null without calibration or polygon
   */
  record Counted(
      String zoneId,
      int floor,
      Estimate people,
      @Nullable Estimate densityPerM2,
      @Nullable GroundMeasure ground)
      implements ZoneMeasure {

    public Counted {
      if (people.low() < floor || people.value() < floor) {
        throw new IllegalArgumentException("A number under the floor must not leave");
      }
    }

    Counted with(GroundMeasure measured) {
      return new Counted(zoneId, floor, people, densityPerM2, measured);
    }
  }
}
