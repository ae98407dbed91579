package org.plainview.crowd.geometry;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A camera with Tsai's model (R. Y. Tsai, IEEE J. Robotics and Automation 3(4), 1987): rotation
 * Rz·Ry·Rx, pinhole, one radial distortion term, on the plane z = 0.
 */
public final class TsaiCamera implements GroundCalibration {

  private static final double MM_PER_M = 1000;
  private static final double RADIUS_TOLERANCE_MM = 1e-13;
  private static final int MAX_NEWTON_STEPS = 50;

  private final TsaiParameters p;
  private final ImageSize image;
  private final double residualM;
  private final double[][] r;
  private final double centreXMm;
  private final double centreYMm;
  private final double centreZMm;

  /**
   * Refuses, with {@link IllegalArgumentException}, a camera whose centre is not above the ground: it could
   * not see any.
   */
  public TsaiCamera(TsaiParameters parameters, ImageSize image, double residualM) {
    if (!Double.isFinite(residualM) || residualM < 0) {
      throw new IllegalArgumentException("The residual must be a number of metres, zero or more");
    }
    this.p = parameters;
    this.image = image;
    this.residualM = residualM;
    this.r = rotation(parameters);
    this.centreXMm = -(r[0][0] * p.txMm() + r[1][0] * p.tyMm() + r[2][0] * p.tzMm());
    this.centreYMm = -(r[0][1] * p.txMm() + r[1][1] * p.tyMm() + r[2][1] * p.tzMm());
    this.centreZMm = -(r[0][2] * p.txMm() + r[1][2] * p.tyMm() + r[2][2] * p.tzMm());
    if (Math.abs(centreZMm) < 1) {
      throw new IllegalArgumentException("The camera lies in the ground plane");
    }
  }

  public TsaiParameters parameters() {
    return p;
  }

  @Override
  public ImageSize image() {
    return image;
  }

  @Override
  public double residualM() {
    return residualM;
  }

  /** Height of the optical centre over the ground. */
  public double heightM() {
    return Math.abs(centreZMm) / MM_PER_M;
  }

  @Override
  public Optional<CameraPosition> position() {
    return Optional.of(new CameraPosition(centreXMm / MM_PER_M, centreYMm / MM_PER_M, heightM()));
  }

  @Override
  public Optional<GroundPoint> toGround(PixelPoint pixel) {
    double xd = p.dpxMm() * (pixel.x() - p.cx()) / p.sx();
    double yd = p.dpyMm() * (pixel.y() - p.cy());
    double undistort = 1 + p.kappa1() * (xd * xd + yd * yd);
    if (undistort <= 0) {
      return Optional.empty();
    }
    double xu = xd * undistort;
    double yu = yd * undistort;
    double dirX = r[0][0] * xu + r[1][0] * yu + r[2][0] * p.focalMm();
    double dirY = r[0][1] * xu + r[1][1] * yu + r[2][1] * p.focalMm();
    double dirZ = r[0][2] * xu + r[1][2] * yu + r[2][2] * p.focalMm();
    double along = -centreZMm / dirZ;
    if (!Double.isFinite(along) || along <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new GroundPoint(
            (centreXMm + along * dirX) / MM_PER_M, (centreYMm + along * dirY) / MM_PER_M));
  }

  @Override
  public Optional<PixelPoint> toPixel(GroundPoint ground) {
    double x = ground.xM() * MM_PER_M;
    double y = ground.yM() * MM_PER_M;
    double zc = r[2][0] * x + r[2][1] * y + p.tzMm();
    if (zc <= 0) {
      return Optional.empty();
    }
    double xu = p.focalMm() * (r[0][0] * x + r[0][1] * y + p.txMm()) / zc;
    double yu = p.focalMm() * (r[1][0] * x + r[1][1] * y + p.tyMm()) / zc;
    double radius = Math.hypot(xu, yu);
    Double distorted = distortedRadius(radius);
    if (distorted == null) {
      return Optional.empty();
    }
    double scale = radius == 0 ? 1 : distorted / radius;
    return Optional.of(
        new PixelPoint(
            p.sx() * xu * scale / p.dpxMm() + p.cx(), yu * scale / p.dpyMm() + p.cy()));
  }

  /** Solves {@code rd (1 + kappa1 rd²) = ru} for the branch that starts at zero. */
  private @Nullable Double distortedRadius(double ru) {
    double k = p.kappa1();
    double turn = k < 0 ? Math.sqrt(-1 / (3 * k)) : Double.POSITIVE_INFINITY;
    double largest = k < 0 ? turn * (1 + k * turn * turn) : Double.POSITIVE_INFINITY;
    if (ru >= largest) {
      return null;
    }
    // The side of the root from which Newton converges without leaving this branch.
    double rd = k < 0 ? 0 : ru;
    for (int step = 0; step < MAX_NEWTON_STEPS; step++) {
      double change = (rd * (1 + k * rd * rd) - ru) / (1 + 3 * k * rd * rd);
      rd -= change;
      if (Math.abs(change) < RADIUS_TOLERANCE_MM) {
        break;
      }
    }
    return rd;
  }

  private static double[][] rotation(TsaiParameters p) {
    double sa = Math.sin(p.rxRad());
    double ca = Math.cos(p.rxRad());
    double sb = Math.sin(p.ryRad());
    double cb = Math.cos(p.ryRad());
    double sg = Math.sin(p.rzRad());
    double cg = Math.cos(p.rzRad());
    return new double[][] {
      {cb * cg, cg * sa * sb - ca * sg, sa * sg + ca * cg * sb},
      {cb * sg, sa * sb * sg + ca * cg, ca * sb * sg - cg * sa},
      {-sb, cb * sa, ca * cb}
    };
  }
}
