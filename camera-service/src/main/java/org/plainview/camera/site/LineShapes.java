package org.plainview.camera.site;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.plainview.contracts.ProblemCode;
import org.plainview.platform.problem.FieldProblem;
import org.plainview.platform.problem.ProblemException;

/** Counting lines: few, long enough to be crossed, and on the ground of their zone. */
final class LineShapes {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  private static final int MOST_LINES = 8;
  private static final double SHORTEST_M = 1;
  private static final double LONGEST_M = 500;

  private LineShapes() {}

  /**
   * @param polygon of the zone; null for one that holds whatever its camera sees
   * @throws ProblemException {@code invalid-zone}, naming the first line that cannot be used
   */
  static void require(List<CountingLine> lines, @Nullable Polygon polygon) {
    if (lines.isEmpty()) {
      return;
    }
    if (polygon == null) {
      throw invalid("lines", "A line needs a zone with a polygon: nothing else has a place on the ground.");
    }
    if (lines.size() > MOST_LINES) {
      throw invalid("lines", "A zone has at most " + MOST_LINES + " counting lines.");
    }
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String field = "lines[" + i + "]";
      if (!ids.add(lines.get(i).id())) {
        throw invalid(field + ".id", "Two lines have this id.");
      }
      require(lines.get(i), polygon, field);
    }
  }

  private static void require(CountingLine line, Polygon polygon, String field) {
    LineString drawn =
        GEOMETRY.createLineString(
            new Coordinate[] {end(line.from(), field + ".from"), end(line.to(), field + ".to")});
    if (drawn.getLength() < SHORTEST_M || drawn.getLength() > LONGEST_M) {
      throw invalid(
          field, "A line is %.0f to %.0f m long; this one %.2f m.".formatted(SHORTEST_M, LONGEST_M, drawn.getLength()));
    }
    if (!drawn.intersects(polygon)) {
      throw invalid(field, "The line neither touches nor crosses its zone.");
    }
  }

  private static Coordinate end(List<Double> point, String field) {
    if (!ZoneShapes.isPoint(point)) {
      throw invalid(field, "An end is " + ZoneShapes.POINT_FORM);
    }
    return new Coordinate(point.get(0), point.get(1));
  }

  private static ProblemException invalid(String field, String message) {
    return new ProblemException(ProblemCode.INVALID_ZONE, message, List.of(new FieldProblem(field, "line", message)));
  }
}
