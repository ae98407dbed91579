package org.plainview.camera.register;

import org.jspecify.annotations.Nullable;
import org.plainview.platform.problem.ProblemException;

/** A rectangle of the map, in degrees. */
record Box(double west, double south, double east, double north) {

  static final Box WORLD = new Box(-180, -90, 180, 90);

  /**
   * @throws ProblemException when the text is not {@code west,south,east,north}
   */
  static Box parse(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return WORLD;
    }
    String[] parts = text.split(",", -1);
    try {
      if (parts.length == 4) {
        Box box =
            new Box(
                Double.parseDouble(parts[0]),
                Double.parseDouble(parts[1]),
                Double.parseDouble(parts[2]),
                Double.parseDouble(parts[3]));
        if (box.west <= box.east && box.south <= box.north) {
          return box;
        }
      }
    } catch (NumberFormatException e) {
      // The same answer as for a wrong number of parts.
    }
    throw ProblemException.invalid(
        "bbox", "format", "bbox is west,south,east,north in degrees, with west <= east and south <= north");
  }
}
