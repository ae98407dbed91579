package org.plainview.crowd.geometry;

import java.util.stream.DoubleStream;

/**
 * The eleven parameters of Tsai's camera model and the pixel pitch of its sensor, named and measured as in
 * calibration files: lengths in millimetres, angles in radians.
 *
 * @param focalMm effective focal length
 * @param kappa1 radial distortion, per mm²
 * @param cx column of the optical axis, in pixels
 * @param cy row of the optical axis, in pixels
 * @param sx horizontal scale factor
 * @param dpxMm width of a pixel
 * @param dpyMm height of a pixel
 */
public record TsaiParameters(
    double focalMm,
    double kappa1,
    double cx,
    double cy,
    double sx,
    double dpxMm,
    double dpyMm,
    double txMm,
    double tyMm,
    double tzMm,
    double rxRad,
    double ryRad,
    double rzRad) {

  public TsaiParameters {
    boolean finite =
        DoubleStream.of(
                focalMm, kappa1, cx, cy, sx, dpxMm, dpyMm, txMm, tyMm, tzMm, rxRad, ryRad, rzRad)
            .allMatch(Double::isFinite);
    if (!finite) {
      throw new IllegalArgumentException("Every Tsai parameter must be a finite number");
    }
    if (focalMm <= 0 || sx <= 0 || dpxMm <= 0 || dpyMm <= 0) {
      throw new IllegalArgumentException(
          "Focal length, scale factor and pixel pitch must be positive");
    }
  }
}
