package org.plainview.bench.scenarios;

import java.util.List;
import java.util.OptionalInt;
import org.plainview.crowd.field.GroundCells;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.GroundPolygon;
import org.plainview.crowd.indicator.PlaceType;
import org.plainview.crowd.indicator.ZoneProfile;

/** A rectangle that is watched, its sides east and north, and the lines across it. */
record Zone(
    PlaceType place,
    double westM,
    double southM,
    double eastM,
    double northM,
    OptionalInt capacity,
    List<Line> lines) {

  /**
   * A line from the zone's southern to its northern side.
   *
   * @param widthM of the way that it closes, which walls may make narrower than the zone
   * @param inIsEast whether who walks east over it comes in, or leaves
   */
  record Line(double x, double widthM, boolean inIsEast) {}

  private static final double CELL_M = 3;

  ZoneProfile profile() {
    return new ZoneProfile(place, areaM2(), capacity);
  }

  double areaM2() {
    return (eastM - westM) * (northM - southM);
  }

  /** At least 3 m wide, as a reading's grid is; a narrower zone is one row of them. */
  GroundCells cells() {
    return GroundCells.over(rectangle(westM, southM, eastM, northM), CELL_M);
  }

  static GroundPolygon rectangle(double west, double south, double east, double north) {
    return new GroundPolygon(
        List.of(
            new GroundPoint(west, south),
            new GroundPoint(east, south),
            new GroundPoint(east, north),
            new GroundPoint(west, north)));
  }

  boolean contains(Person person) {
    return person.x >= westM && person.x < eastM && person.y >= southM && person.y < northM;
  }
}
