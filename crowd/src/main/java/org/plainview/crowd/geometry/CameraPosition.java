package org.plainview.crowd.geometry;

/**
 * Where a camera's optical centre is, and so how what stands above the ground is moved away from the camera when
 * its pixels are taken for ground.
 *
 * @param heightM over the ground, positive
 */
public record CameraPosition(double xM, double yM, double heightM) {

  public CameraPosition {
    if (!Double.isFinite(xM) || !Double.isFinite(yM) || !(heightM > 0) || !Double.isFinite(heightM)) {
      throw new IllegalArgumentException("A camera hangs above the ground at a finite place");
    }
  }

  /**
   * Below which ground a point of a given height is, when its ray meets the ground where {@code seenAt} says.
   *
   * @param aboveGroundM less than the camera's own height
   */
  public GroundPoint below(GroundPoint seenAt, double aboveGroundM) {
    double share = nearness(aboveGroundM);
    return new GroundPoint(xM + (seenAt.xM() - xM) * share, yM + (seenAt.yM() - yM) * share);
  }

  /** Where the ray through a point of a given height over this ground meets the ground: undoes {@link #below}. */
  public GroundPoint seenAt(GroundPoint below, double aboveGroundM) {
    double share = nearness(aboveGroundM);
    return new GroundPoint(xM + (below.xM() - xM) / share, yM + (below.yM() - yM) / share);
  }

  /** Distances at a height as a share of those that they seem to be on the ground. */
  public double nearness(double aboveGroundM) {
    if (!(aboveGroundM >= 0 && aboveGroundM < heightM)) {
      throw new IllegalArgumentException("A camera sees from above only what is below it");
    }
    return 1 - aboveGroundM / heightM;
  }
}
