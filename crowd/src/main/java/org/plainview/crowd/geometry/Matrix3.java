package org.plainview.crowd.geometry;

/** Row-major 3x3 matrices. */
final class Matrix3 {

  /** Below this share of its size to the third power a determinant counts as zero. */
  private static final double SINGULAR = 1e-14;

  private Matrix3() {}

  static double[] apply(double[] m, double x, double y) {
    return new double[] {
      m[0] * x + m[1] * y + m[2], m[3] * x + m[4] * y + m[5], m[6] * x + m[7] * y + m[8]
    };
  }

  static double[] multiply(double[] a, double[] b) {
    double[] product = new double[9];
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        for (int k = 0; k < 3; k++) {
          product[3 * row + column] += a[3 * row + k] * b[3 * k + column];
        }
      }
    }
    return product;
  }

  /** Throws {@link IllegalArgumentException} for a matrix without an inverse. */
  static double[] inverse(double[] m) {
    double[] adjugate = {
      m[4] * m[8] - m[5] * m[7], m[2] * m[7] - m[1] * m[8], m[1] * m[5] - m[2] * m[4],
      m[5] * m[6] - m[3] * m[8], m[0] * m[8] - m[2] * m[6], m[2] * m[3] - m[0] * m[5],
      m[3] * m[7] - m[4] * m[6], m[1] * m[6] - m[0] * m[7], m[0] * m[4] - m[1] * m[3]
    };
    double determinant = m[0] * adjugate[0] + m[1] * adjugate[3] + m[2] * adjugate[6];
    double scale = Math.abs(m[0] * adjugate[0]) + Math.abs(m[1] * adjugate[3]) + Math.abs(m[2] * adjugate[6]);
    if (!(Math.abs(determinant) > SINGULAR * scale)) {
      throw new IllegalArgumentException("The homography is singular");
    }
    for (int i = 0; i < 9; i++) {
      adjugate[i] /= determinant;
    }
    return adjugate;
  }
}
