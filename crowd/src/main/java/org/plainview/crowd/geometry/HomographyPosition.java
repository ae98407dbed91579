package org.plainview.crowd.geometry;

import java.util.Optional;

/**
 * The place of a camera from its plane homography, given square pixels and the principal point in the middle of the
 * image: the two columns that belong to the ground's axes are orthogonal and equally long once divided by the focal
 * length (Z. Zhang, IEEE Trans. PAMI 22(11), 2000, with one plane).
 */
final class HomographyPosition {

  private HomographyPosition() {}

  /** Empty where the view shows no perspective to tell a focal length by. */
  static Optional<CameraPosition> of(double[] toPixel, ImageSize image) {
    double[] m = toPixel.clone();
    for (int column = 0; column < 3; column++) {
      m[column] -= image.width() / 2.0 * m[6 + column];
      m[3 + column] -= image.height() / 2.0 * m[6 + column];
    }
    // Both conditions are linear in 1/f²; their least squares do not depend on how the ground's axes lie.
    double acrossA = m[0] * m[1] + m[3] * m[4];
    double depthA = m[6] * m[7];
    double acrossB = (m[0] * m[0] + m[3] * m[3] - m[1] * m[1] - m[4] * m[4]) / 2;
    double depthB = (m[6] * m[6] - m[7] * m[7]) / 2;
    double inverseSquare = -(acrossA * depthA + acrossB * depthB) / (acrossA * acrossA + acrossB * acrossB);
    if (!(inverseSquare > 0) || !Double.isFinite(inverseSquare)) {
      return Optional.empty();
    }
    double inverse = Math.sqrt(inverseSquare);
    for (int i = 0; i < 6; i++) {
      m[i] *= inverse;
    }
    double[] east = {m[0], m[3], m[6]};
    double[] north = {m[1], m[4], m[7]};
    double[] origin = {m[2], m[5], m[8]};
    double scale = Math.sqrt(Math.sqrt(dot(east, east) * dot(north, north)));
    double[] up = {
      east[1] * north[2] - east[2] * north[1],
      east[2] * north[0] - east[0] * north[2],
      east[0] * north[1] - east[1] * north[0]
    };
    double heightM = Math.abs(dot(up, origin)) / (scale * scale * scale);
    double xM = -dot(east, origin) / (scale * scale);
    double yM = -dot(north, origin) / (scale * scale);
    return Double.isFinite(xM) && Double.isFinite(yM) && Double.isFinite(heightM) && heightM > 0
        ? Optional.of(new CameraPosition(xM, yM, heightM))
        : Optional.empty();
  }

  private static double dot(double[] a, double[] b) {
    return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
  }
}
