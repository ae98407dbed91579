package org.plainview.crowd.geometry;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A simple polygon on the ground with at least three corners and an area, closed implicitly. Polygons that
 * share an edge divide the plane: every point on it belongs to at most one of them.
 */
public record GroundPolygon(List<GroundPoint> corners) {

  /** Less than this is no place for a person. */
  public static final double MIN_AREA_M2 = 0.25;

  /** Two polygons drawn edge to edge may lap over by this much. */
  static final double OVERLAP_TOLERANCE_M = 0.005;

  /** Why corners do not make a polygon. */
  public enum Defect {
    TOO_FEW_CORNERS("A zone needs at least three corners"),
    REPEATED_CORNER("A corner is named twice"),
    CROSSES_ITSELF("The outline crosses or touches itself"),
    NO_AREA("The zone has next to no area");

    private final String explanation;

    Defect(String explanation) {
      this.explanation = explanation;
    }

    /** A sentence for the person who drew it. */
    public String explanation() {
      return explanation;
    }
  }

  /** Throws {@link IllegalArgumentException} where {@link #defectIn} finds something. */
  public GroundPolygon {
    corners = List.copyOf(corners);
    defectIn(corners)
        .ifPresent(
            defect -> {
              throw new IllegalArgumentException(defect.explanation());
            });
  }

  /** What is wrong with these corners, if anything. */
  public static Optional<Defect> defectIn(List<GroundPoint> corners) {
    if (corners.size() < 3) {
      return Optional.of(Defect.TOO_FEW_CORNERS);
    }
    if (new HashSet<>(corners).size() < corners.size()) {
      return Optional.of(Defect.REPEATED_CORNER);
    }
    if (Segments.anyMeet(corners)) {
      return Optional.of(Defect.CROSSES_ITSELF);
    }
    return Math.abs(signedAreaM2(corners)) < MIN_AREA_M2 ? Optional.of(Defect.NO_AREA) : Optional.empty();
  }

  /** Area in square metres, by the shoelace formula. */
  public double areaM2() {
    return Math.abs(signedAreaM2(corners));
  }

  public boolean contains(GroundPoint point) {
    boolean inside = false;
    for (int i = 0, j = corners.size() - 1; i < corners.size(); j = i++) {
      GroundPoint a = corners.get(i);
      GroundPoint b = corners.get(j);
      // From the lower end always, so that neighbours who share the edge compute the same crossing.
      GroundPoint low = a.yM() <= b.yM() ? a : b;
      GroundPoint high = a.yM() <= b.yM() ? b : a;
      if (low.yM() <= point.yM() && point.yM() < high.yM()) {
        double share = (point.yM() - low.yM()) / (high.yM() - low.yM());
        if (point.xM() < low.xM() + share * (high.xM() - low.xM())) {
          inside = !inside;
        }
      }
    }
    return inside;
  }

  /** Whether the two share ground, apart from edges drawn next to each other. */
  public boolean overlaps(GroundPolygon other) {
    return Segments.anyPieceInside(this, other)
        || Segments.anyPieceInside(other, this)
        || other.containsDeep(innerPoint());
  }

  /** Whether the point is inside by more than the tolerance. */
  boolean containsDeep(GroundPoint point) {
    return contains(point) && distanceToEdgeM(point) > OVERLAP_TOLERANCE_M;
  }

  private double distanceToEdgeM(GroundPoint point) {
    double nearest = Double.POSITIVE_INFINITY;
    for (int i = 0; i < corners.size(); i++) {
      nearest = Math.min(nearest, Segments.distanceM(point, corner(i), corner(i + 1)));
    }
    return nearest;
  }

  GroundPoint corner(int index) {
    return corners.get(index % corners.size());
  }

  /** Some point well inside: the middle of the widest chord halfway up one of the corners' bands. */
  private GroundPoint innerPoint() {
    double[] levels = corners.stream().mapToDouble(GroundPoint::yM).sorted().distinct().toArray();
    GroundPoint best = corners.getFirst();
    double bestDepthM = -1;
    for (int band = 0; band + 1 < levels.length; band++) {
      double yM = (levels[band] + levels[band + 1]) / 2;
      double[] crossings = Segments.crossingsAt(this, yM);
      for (int i = 0; i + 1 < crossings.length; i += 2) {
        GroundPoint middle = new GroundPoint((crossings[i] + crossings[i + 1]) / 2, yM);
        double depthM = distanceToEdgeM(middle);
        if (depthM > bestDepthM) {
          bestDepthM = depthM;
          best = middle;
        }
      }
    }
    return best;
  }

  private static double signedAreaM2(List<GroundPoint> corners) {
    double twice = 0;
    // Relative to one corner, so that a far origin costs no precision.
    GroundPoint origin = corners.getFirst();
    for (int i = 0; i < corners.size(); i++) {
      GroundPoint a = corners.get(i);
      GroundPoint b = corners.get((i + 1) % corners.size());
      twice +=
          (a.xM() - origin.xM()) * (b.yM() - origin.yM()) - (b.xM() - origin.xM()) * (a.yM() - origin.yM());
    }
    return twice / 2;
  }
}
