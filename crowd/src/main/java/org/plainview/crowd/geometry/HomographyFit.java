package org.plainview.crowd.geometry;

import java.util.List;

/**
 * Fits a homography to points whose place on the ground was measured: least squares by the normalised direct
 * linear transform (Hartley and Zisserman, Multiple View Geometry, 2nd ed., algorithm 4.2).
 */
public final class HomographyFit {

  /** Fewer points leave click noise unaveraged: 4 points with 2 px of noise are 0.28 m off, 6 are 0.14 m. */
  public static final int MIN_POINTS = 6;

  /** Ratio of the two smallest singular values' squares under which the points do not fix the plane. */
  private static final double DEGENERATE = 1e-10;

  private HomographyFit() {}

  /** What came of a fit. */
  public sealed interface Result {

    /** The calibration; its residual is the root mean square distance in metres at the points given. */
    record Fitted(GroundHomography calibration) implements Result {}

    /** No usable calibration, and why. */
    record Refused(Reason reason) implements Result {}
  }

  /** Why points cannot be used. */
  public enum Reason {
    TOO_FEW_POINTS("At least " + MIN_POINTS + " points are needed"),
    OUTSIDE_IMAGE("Every pixel must lie inside the image"),
    REPEATED_POINT("Two points have the same pixel or the same place on the ground"),
    ON_ONE_LINE("The points lie on a line or leave the plane undetermined; spread them over the ground"),
    ACROSS_THE_HORIZON("The points are not consistent with one view of a flat ground");

    private final String explanation;

    Reason(String explanation) {
      this.explanation = explanation;
    }

    /** A sentence for the person who measured the points. */
    public String explanation() {
      return explanation;
    }
  }

  /** Never throws for points of finite coordinates. */
  public static Result fit(List<Correspondence> points, ImageSize image) {
    if (points.size() < MIN_POINTS) {
      return new Result.Refused(Reason.TOO_FEW_POINTS);
    }
    if (points.stream().anyMatch(point -> outside(point.pixel(), image))) {
      return new Result.Refused(Reason.OUTSIDE_IMAGE);
    }
    if (points.stream().map(Correspondence::pixel).distinct().count() < points.size()
        || points.stream().map(Correspondence::ground).distinct().count() < points.size()) {
      return new Result.Refused(Reason.REPEATED_POINT);
    }
    Normalisation pixels =
        Normalisation.of(points.stream().map(c -> new double[] {c.pixel().x(), c.pixel().y()}).toList());
    Normalisation ground =
        Normalisation.of(points.stream().map(c -> new double[] {c.ground().xM(), c.ground().yM()}).toList());
    SymmetricEigen.Decomposition eigen = SymmetricEigen.of(normalEquations(points, pixels, ground));
    // One near-zero value is the solution; a second one means that many solutions fit.
    if (eigen.values()[1] < DEGENERATE * eigen.values()[8]) {
      return new Result.Refused(Reason.ON_ONE_LINE);
    }
    try {
      double[] h = Matrix3.multiply(Matrix3.inverse(ground.matrix()), Matrix3.multiply(eigen.vector(0), pixels.matrix()));
      return withResidual(oriented(h, points), points, image);
    } catch (IllegalArgumentException _) {
      return new Result.Refused(Reason.ON_ONE_LINE);
    }
  }

  private static Result withResidual(double[] h, List<Correspondence> points, ImageSize image) {
    GroundHomography exact = new GroundHomography(h, image, 0);
    double squares = 0;
    for (Correspondence point : points) {
      var seen = exact.toGround(point.pixel());
      if (seen.isEmpty()) {
        return new Result.Refused(Reason.ACROSS_THE_HORIZON);
      }
      double distanceM = seen.get().distanceM(point.ground());
      squares += distanceM * distanceM;
    }
    return new Result.Fitted(new GroundHomography(h, image, Math.sqrt(squares / points.size())));
  }

  private static boolean outside(PixelPoint pixel, ImageSize image) {
    return pixel.x() < 0 || pixel.y() < 0 || pixel.x() > image.width() || pixel.y() > image.height();
  }

  /** A homography's sign is free; the one that puts the points in front of the camera. */
  private static double[] oriented(double[] h, List<Correspondence> points) {
    PixelPoint first = points.getFirst().pixel();
    double sign = Matrix3.apply(h, first.x(), first.y())[2] < 0 ? -1 : 1;
    double[] oriented = h.clone();
    for (int i = 0; i < 9; i++) {
      oriented[i] *= sign;
    }
    return oriented;
  }

  private static double[][] normalEquations(
      List<Correspondence> points, Normalisation pixels, Normalisation ground) {
    double[][] ata = new double[9][9];
    for (Correspondence point : points) {
      double[] p = Matrix3.apply(pixels.matrix(), point.pixel().x(), point.pixel().y());
      double[] g = Matrix3.apply(ground.matrix(), point.ground().xM(), point.ground().yM());
      add(ata, new double[] {0, 0, 0, -p[0], -p[1], -1, g[1] * p[0], g[1] * p[1], g[1]});
      add(ata, new double[] {p[0], p[1], 1, 0, 0, 0, -g[0] * p[0], -g[0] * p[1], -g[0]});
    }
    return ata;
  }

  private static void add(double[][] ata, double[] row) {
    for (int i = 0; i < 9; i++) {
      for (int j = 0; j < 9; j++) {
        ata[i][j] += row[i] * row[j];
      }
    }
  }

  /** The similarity that moves the centroid to zero and the mean distance to the square root of two. */
  private record Normalisation(double[] matrix) {

    static Normalisation of(List<double[]> points) {
      double meanX = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
      double meanY = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
      double distance =
          points.stream().mapToDouble(point -> Math.hypot(point[0] - meanX, point[1] - meanY)).average().orElse(1);
      double scale = Math.sqrt(2) / distance;
      return new Normalisation(
          new double[] {scale, 0, -scale * meanX, 0, scale, -scale * meanY, 0, 0, 1});
    }
  }
}
