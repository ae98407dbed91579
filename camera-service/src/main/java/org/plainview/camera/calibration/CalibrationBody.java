package org.plainview.camera.calibration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.TsaiParameters;

/**
 * A calibration as sent: point pairs for a homography, or the parameters of Tsai's model.
 *
 * @param points pixels and where they are on the ground, at least 6, spread out; with Tsai's model they are
 *     what its residual is computed from
 * @param imageWidth of the image that the pixels refer to
 */
public record CalibrationBody(
    @Nullable Kind kind,
    @Nullable List<Point> points,
    @Nullable Tsai tsai,
    int imageWidth,
    int imageHeight) {

  /** The camera model. */
  public enum Kind {
    HOMOGRAPHY,
    TSAI
  }

  /** One pixel and its place on the ground, in metres from the site's origin. */
  public record Point(double pixelX, double pixelY, double groundX, double groundY) {}

  /**
   * Tsai's parameters as in calibration files: millimetres and radians.
   *
   * @param residualM metres, as whoever calibrated it measured it; not needed where points are given
   */
  public record Tsai(
      double focalMm,
      double kappa1,
      double cx,
      double cy,
      double sx,
      double dpx,
      double dpy,
      double txMm,
      double tyMm,
      double tzMm,
      double rxRad,
      double ryRad,
      double rzRad,
      @Nullable Double residualM) {

    /** Throws {@link IllegalArgumentException} for values that no camera has. */
    TsaiParameters model() {
      return new TsaiParameters(
          focalMm, kappa1, cx, cy, sx, dpx, dpy, txMm, tyMm, tzMm, rxRad, ryRad, rzRad);
    }

    Tsai withResidual(double metres) {
      return new Tsai(
          focalMm, kappa1, cx, cy, sx, dpx, dpy, txMm, tyMm, tzMm, rxRad, ryRad, rzRad, metres);
    }
  }
}
