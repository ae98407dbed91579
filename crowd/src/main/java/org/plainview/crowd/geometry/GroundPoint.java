package org.plainview.crowd.geometry;

/** A point of a site's ground plane, in metres east and north of the site's origin. */
public record GroundPoint(double xM, double yM) {

  public GroundPoint {
    if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
      throw new IllegalArgumentException("A ground point needs finite coordinates");
    }
  }

  public double distanceM(GroundPoint other) {
    return Math.hypot(xM - other.xM, yM - other.yM);
  }
}
