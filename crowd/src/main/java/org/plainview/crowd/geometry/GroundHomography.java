package org.plainview.crowd.geometry;

import java.util.Arrays;
import java.util.Optional;

/**
 * A camera without lens distortion, as the plane homography from pixels to ground metres. The matrix is kept
 * with the sign that makes the third coordinate positive on the visible ground.
 */
public final class GroundHomography implements GroundCalibration {

  private final double[] toGround;
  private final double[] toPixel;
  private final ImageSize image;
  private final double residualM;

  /**
   * @param pixelToGround row-major 3x3; its sign is taken as given: points with a positive third coordinate
   *     are in front of the camera
   * @throws IllegalArgumentException if the matrix is not nine finite numbers, or is singular
   */
  public GroundHomography(double[] pixelToGround, ImageSize image, double residualM) {
    if (pixelToGround.length != 9 || !Arrays.stream(pixelToGround).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A homography needs nine finite numbers");
    }
    if (!Double.isFinite(residualM) || residualM < 0) {
      throw new IllegalArgumentException("The residual must be a number of metres, zero or more");
    }
    this.toGround = pixelToGround.clone();
    this.toPixel = Matrix3.inverse(pixelToGround);
    this.image = image;
    this.residualM = residualM;
  }

  /** The row-major 3x3 matrix from pixels to metres. */
  public double[] pixelToGround() {
    return toGround.clone();
  }

  @Override
  public ImageSize image() {
    return image;
  }

  @Override
  public double residualM() {
    return residualM;
  }

  @Override
  public Optional<GroundPoint> toGround(PixelPoint pixel) {
    double[] v = Matrix3.apply(toGround, pixel.x(), pixel.y());
    return v[2] <= 0 || !finite(v) ? Optional.empty() : Optional.of(new GroundPoint(v[0] / v[2], v[1] / v[2]));
  }

  @Override
  public Optional<PixelPoint> toPixel(GroundPoint ground) {
    // The inverse maps (x, y, 1) to (u, v, 1) / w, where w is the third coordinate of the way there.
    double[] v = Matrix3.apply(toPixel, ground.xM(), ground.yM());
    return v[2] <= 0 || !finite(v) ? Optional.empty() : Optional.of(new PixelPoint(v[0] / v[2], v[1] / v[2]));
  }

  /** Of a camera with square pixels whose axis goes through the middle of the image, as most do. */
  @Override
  public Optional<CameraPosition> position() {
    return HomographyPosition.of(toPixel, image);
  }

  private static boolean finite(double[] v) {
    return Double.isFinite(v[0] / v[2]) && Double.isFinite(v[1] / v[2]);
  }
}
