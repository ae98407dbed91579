package org.plainview.camera.site;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;

/** Polygons on the ground: valid, of a sensible size, and apart from each other. */
final class ZoneShapes {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int MOST_CORNERS = 200;
  private static final double LEAST_AREA_M2 = 1;
  private static final double FARTHEST_M = 10_000;

  static final String POINT_FORM = "[x, y] in metres, at most " + (int) FARTHEST_M + " m from the origin.";

  /** Zones drawn side by side share an edge; this much is a slip of the hand. */
  private static final double TOLERATED_OVERLAP_M2 = 0.5;

  private ZoneShapes() {}

  /**
   * @throws ProblemException {@code invalid-zone} when the corners are not a simple polygon
   */
  static Polygon polygon(List<List<Double>> corners, String field) {
    if (corners.size() < 3 || corners.size() > MOST_CORNERS) {
      throw invalid(field, "A polygon has 3 to " + MOST_CORNERS + " corners.");
    }
    for (@Nullable List<Double> corner : corners) {
      if (!isPoint(corner)) {
        throw invalid(field, "A corner is " + POINT_FORM);
      }
    }
    Coordinate[] ring = new Coordinate[corners.size() + 1];
    for (int i = 0; i < corners.size(); i++) {
      ring[i] = new Coordinate(corners.get(i).get(0), corners.get(i).get(1));
    }
    ring[corners.size()] = ring[0].copy();
    Polygon polygon = GEOMETRY.createPolygon(ring);
    IsValidOp validity = new IsValidOp(polygon);
    if (!validity.isValid()) {
      Coordinate at = validity.getValidationError().getCoordinate();
      throw invalid(field, "The polygon crosses or touches itself near [%.2f, %.2f].".formatted(at.x, at.y));
    }
    if (polygon.getArea() < LEAST_AREA_M2) {
      throw invalid(field, "The polygon covers less than 1 m².");
    }
    return polygon;
  }

  /** The first of the others that shares ground with this one. */
  static Optional<Zone> overlapping(Polygon polygon, List<Zone> others) {
    return others.stream()
        .filter(
            other -> {
              List<List<Double>> corners = other.polygonM();
              return corners != null
                  && polygon.intersection(polygon(corners, "polygonM")).getArea() > TOLERATED_OVERLAP_M2;
            })
        .findFirst();
  }

  static boolean isPoint(@Nullable List<Double> point) {
    return point != null && point.size() == 2 && point.stream().noneMatch(ZoneShapes::isFar);
  }

  private static boolean isFar(@Nullable Double metres) {
    return metres == null || !(Math.abs(metres) <= FARTHEST_M);
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(
        ProblemCode.INVALID_ZONE, message, List.of(new FieldProblem(field, "polygon", message)));
  }
}
