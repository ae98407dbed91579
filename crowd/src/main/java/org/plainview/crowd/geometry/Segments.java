package org.plainview.crowd.geometry;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Edges of polygons against each other. */
final class Segments {

  private Segments() {}

  /** Whether two edges that are not neighbours meet, or two neighbours fold back on each other. */
  static boolean anyMeet(List<GroundPoint> corners) {
    int n = corners.size();
    for (int i = 0; i < n; i++) {
      GroundPoint a = corners.get(i);
      GroundPoint b = corners.get((i + 1) % n);
      GroundPoint next = corners.get((i + 2) % n);
      if (cross(a, b, next) == 0 && dot(b, a, next) > 0) {
        return true;
      }
      for (int j = i + 2; j < n; j++) {
        boolean neighbours = i == 0 && j == n - 1;
        if (!neighbours && meet(a, b, corners.get(j), corners.get((j + 1) % n))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a piece of the outline of {@code inner}, cut where it meets {@code outer}, runs inside it. */
  static boolean anyPieceInside(GroundPolygon inner, GroundPolygon outer) {
    for (int i = 0; i < inner.corners().size(); i++) {
      GroundPoint a = inner.corner(i);
      GroundPoint b = inner.corner(i + 1);
      double[] cuts =
          IntStream.range(0, outer.corners().size())
              .boxed()
              .flatMapToDouble(j -> cuts(a, b, outer.corner(j), outer.corner(j + 1)))
              .sorted()
              .toArray();
      double from = 0;
      for (int k = 0; k <= cuts.length; k++) {
        double to = k < cuts.length ? cuts[k] : 1;
        double middle = (from + to) / 2;
        if (outer.containsDeep(
            new GroundPoint(a.xM() + middle * (b.xM() - a.xM()), a.yM() + middle * (b.yM() - a.yM())))) {
          return true;
        }
        from = to;
      }
    }
    return false;
  }

  /** The x of every crossing of the outline with a horizontal line that goes through no corner. */
  static double[] crossingsAt(GroundPolygon polygon, double yM) {
    return IntStream.range(0, polygon.corners().size())
        .filter(i -> polygon.corner(i).yM() > yM != polygon.corner(i + 1).yM() > yM)
        .mapToDouble(
            i -> {
              GroundPoint a = polygon.corner(i);
              GroundPoint b = polygon.corner(i + 1);
              return a.xM() + (yM - a.yM()) / (b.yM() - a.yM()) * (b.xM() - a.xM());
            })
        .sorted()
        .toArray();
  }

  static double distanceM(GroundPoint point, GroundPoint a, GroundPoint b) {
    double lengthSquared = dot(a, b, b);
    double share = lengthSquared == 0 ? 0 : Math.clamp(dot(a, point, b) / lengthSquared, 0.0, 1.0);
    return Math.hypot(
        point.xM() - a.xM() - share * (b.xM() - a.xM()), point.yM() - a.yM() - share * (b.yM() - a.yM()));
  }

  /** Positions along ab, between 0 and 1, where cd meets it; a parallel cd cuts at its ends. */
  private static DoubleStream cuts(GroundPoint a, GroundPoint b, GroundPoint c, GroundPoint d) {
    double denominator = (b.xM() - a.xM()) * (d.yM() - c.yM()) - (b.yM() - a.yM()) * (d.xM() - c.xM());
    double lengthSquared = dot(a, b, b);
    DoubleStream candidates;
    if (denominator == 0) {
      candidates = DoubleStream.of(dot(a, c, b) / lengthSquared, dot(a, d, b) / lengthSquared);
    } else {
      candidates =
          DoubleStream.of(
              ((c.xM() - a.xM()) * (d.yM() - c.yM()) - (c.yM() - a.yM()) * (d.xM() - c.xM())) / denominator);
    }
    return candidates.filter(share -> share > 0 && share < 1);
  }

  private static boolean meet(GroundPoint a, GroundPoint b, GroundPoint c, GroundPoint d) {
    double d1 = cross(c, d, a);
    double d2 = cross(c, d, b);
    double d3 = cross(a, b, c);
    double d4 = cross(a, b, d);
    if (d1 * d2 < 0 && d3 * d4 < 0) {
      return true;
    }
    return d1 == 0 && within(c, d, a)
        || d2 == 0 && within(c, d, b)
        || d3 == 0 && within(a, b, c)
        || d4 == 0 && within(a, b, d);
  }

  private static boolean within(GroundPoint a, GroundPoint b, GroundPoint onLine) {
    return Math.min(a.xM(), b.xM()) <= onLine.xM()
        && onLine.xM() <= Math.max(a.xM(), b.xM())
        && Math.min(a.yM(), b.yM()) <= onLine.yM()
        && onLine.yM() <= Math.max(a.yM(), b.yM());
  }

  private static double cross(GroundPoint origin, GroundPoint a, GroundPoint b) {
    return (a.xM() - origin.xM()) * (b.yM() - origin.yM()) - (a.yM() - origin.yM()) * (b.xM() - origin.xM());
  }

  private static double dot(GroundPoint origin, GroundPoint a, GroundPoint b) {
    return (a.xM() - origin.xM()) * (b.xM() - origin.xM()) + (a.yM() - origin.yM()) * (b.yM() - origin.yM());
  }
}
