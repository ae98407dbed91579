package org.plainview.camera.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;

/**
 * The lines x = n · spacing and y = n · spacing of the ground, as a camera sees them. A person who knows the place
 * sees from them whether its calibration is right.
 *
 * @param pixels each line as the points [x, y] of its visible stretches, in pixels
 */
record GroundGridLines(double spacingM, List<List<List<Double>>> pixels) {

  private static final double FARTHEST_M = 60;
  private static final int LOOKS = 24;
  private static final int STEPS_PER_CELL = 2;
  private static final int MOST_LINES = 30;
  private static final double[] SPACINGS_M = {1, 2, 5, 10};

  static GroundGridLines of(GroundCalibration ground) {
    List<GroundPoint> seen = visible(ground);
    if (seen.isEmpty()) {
      return new GroundGridLines(SPACINGS_M[0], List.of());
    }
    double west = seen.stream().mapToDouble(GroundPoint::xM).min().orElseThrow();
    double east = seen.stream().mapToDouble(GroundPoint::xM).max().orElseThrow();
    double south = seen.stream().mapToDouble(GroundPoint::yM).min().orElseThrow();
    double north = seen.stream().mapToDouble(GroundPoint::yM).max().orElseThrow();
    double spacing = spacing(Math.max(east - west, north - south));
    List<List<List<Double>>> lines = new ArrayList<>();
    for (double x = Math.ceil(west / spacing) * spacing; x <= east; x += spacing) {
      double at = x;
      add(lines, ground, south, north, spacing, y -> new GroundPoint(at, y));
    }
    for (double y = Math.ceil(south / spacing) * spacing; y <= north; y += spacing) {
      double at = y;
      add(lines, ground, west, east, spacing, x -> new GroundPoint(x, at));
    }
    return new GroundGridLines(spacing, lines);
  }

  private static double spacing(double extentM) {
    for (double spacing : SPACINGS_M) {
      if (extentM / spacing <= MOST_LINES) {
        return spacing;
      }
    }
    return SPACINGS_M[SPACINGS_M.length - 1];
  }

  /** Ground in the picture, no farther from its nearest part than a person could still judge. */
  private static List<GroundPoint> visible(GroundCalibration ground) {
    ImageSize image = ground.image();
    Optional<GroundPoint> nearest = ground.toGround(new PixelPoint(image.width() / 2.0, image.height() - 1.0));
    List<GroundPoint> seen = new ArrayList<>();
    for (int row = 0; row <= LOOKS; row++) {
      for (int column = 0; column <= LOOKS; column++) {
        PixelPoint pixel =
            new PixelPoint((double) image.width() * column / LOOKS, (double) image.height() * row / LOOKS);
        ground
            .toGround(pixel)
            .filter(point -> nearest.isEmpty() || point.distanceM(nearest.get()) <= FARTHEST_M)
            .ifPresent(seen::add);
      }
    }
    return seen;
  }

  private static void add(
      List<List<List<Double>>> lines,
      GroundCalibration ground,
      double from,
      double to,
      double spacing,
      DoubleFunction<GroundPoint> place) {
    List<List<Double>> stretch = new ArrayList<>();
    double step = spacing / STEPS_PER_CELL;
    for (double at = from; at <= to + step / 2; at += step) {
      Optional<PixelPoint> pixel = ground.toPixel(place.apply(at)).filter(point -> isIn(point, ground.image()));
      if (pixel.isPresent()) {
        stretch.add(List.of(rounded(pixel.get().x()), rounded(pixel.get().y())));
      } else {
        keep(lines, stretch);
        stretch = new ArrayList<>();
      }
    }
    keep(lines, stretch);
  }

  private static void keep(List<List<List<Double>>> lines, List<List<Double>> stretch) {
    if (stretch.size() > 1) {
      lines.add(stretch);
    }
  }

  private static boolean isIn(PixelPoint pixel, ImageSize image) {
    return pixel.x() >= 0 && pixel.y() >= 0 && pixel.x() <= image.width() && pixel.y() <= image.height();
  }

  private static double rounded(double pixels) {
    return Math.round(pixels * 10) / 10.0;
  }
}
