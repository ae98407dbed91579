package org.plainview.crowd.geometry;

/**
 * A straight line on the ground from one point to another, over which people are counted. Left and right are as
 * seen from its start.
 */
public record GroundLine(GroundPoint from, GroundPoint to) {

  public GroundLine {
    if (!(from.distanceM(to) > 0)) {
      throw new IllegalArgumentException("A line needs two ends apart from each other");
    }
  }

  public double lengthM() {
    return from.distanceM(to);
  }

  /** East part of the unit vector that points to the left of the line. */
  public double leftX() {
    return -(to.yM() - from.yM()) / lengthM();
  }

  /** North part of the unit vector that points to the left of the line. */
  public double leftY() {
    return (to.xM() - from.xM()) / lengthM();
  }

  /** How far to the left of the line a point lies, in metres; negative to the right. */
  public double leftM(double xM, double yM) {
    return (xM - from.xM()) * leftX() + (yM - from.yM()) * leftY();
  }

  /** How far along the line a point lies, in metres from its start. */
  public double alongM(double xM, double yM) {
    return (xM - from.xM()) * leftY() - (yM - from.yM()) * leftX();
  }
}
