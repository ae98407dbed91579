package org.plainview.recognition.pixels;

import java.util.Optional;
import java.util.OptionalDouble;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;

/**
 * How well a place on the ground is seen: how tall a person is in the picture there, and how far off the foot of a
 * detected one may be.
 */
final class FootError {

  /** 95 % of the horizontal errors of a foot are below this share of the person's height: {@code bench ground}. */
  private static final double ACROSS = 0.1;

  /** The same vertically; the lower edge of a box is drawn to shadows and kerbs. */
  private static final double ALONG = 0.115;

  /** Of smaller people the detectors miss more than they find. */
  private static final double LEAST_PERSON_PIXELS = 20;

  /** Farther off, a person would often be counted in the wrong cell. */
  private static final double MOST_ERROR_M = GroundSteps.LEAST_CELL_M / 2;

  private final GroundCalibration calibration;
  private final ImageSize picture;
  private final BodyPlane plane;

  FootError(GroundCalibration calibration, ImageSize picture) {
    this.calibration = calibration;
    this.picture = picture;
    this.plane = new BodyPlane(calibration, picture);
  }

  /** Within this radius of where a foot is seen it is, at 95 %; empty where nobody could be seen. */
  OptionalDouble radius95M(GroundPoint foot) {
    Optional<PixelPoint> at = plane.pixel(foot, 0);
    OptionalDouble height = personPixels(foot);
    if (at.isEmpty() || height.isEmpty()) {
      return OptionalDouble.empty();
    }
    double across = ACROSS * height.getAsDouble();
    double along = ALONG * height.getAsDouble();
    PixelPoint pixel = at.get();
    Optional<GroundPoint> beside = calibration.toGround(new PixelPoint(pixel.x() + across, pixel.y()), picture);
    Optional<GroundPoint> nearer = calibration.toGround(new PixelPoint(pixel.x(), pixel.y() + along), picture);
    Optional<GroundPoint> farther = calibration.toGround(new PixelPoint(pixel.x(), pixel.y() - along), picture);
    if (beside.isEmpty() || nearer.isEmpty() || farther.isEmpty()) {
      return OptionalDouble.empty();
    }
    double depth = Math.max(foot.distanceM(nearer.get()), foot.distanceM(farther.get()));
    double survey = CountUncertainty.NORMAL_95 * calibration.residualM();
    return OptionalDouble.of(Math.hypot(Math.hypot(foot.distanceM(beside.get()), depth), survey));
  }

  /** How tall a person is in the picture who stands there; empty behind the camera. */
  private OptionalDouble personPixels(GroundPoint foot) {
    Optional<PixelPoint> feet = plane.pixel(foot, 0);
    Optional<PixelPoint> head = plane.pixel(foot, BodyPlane.PERSON_M);
    return feet.isEmpty() || head.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(Math.hypot(feet.get().x() - head.get().x(), feet.get().y() - head.get().y()));
  }

  /** Whether a person who stands there is wholly in the picture, large enough, and placed well enough. */
  boolean sees(GroundPoint foot) {
    Optional<PixelPoint> feet = plane.pixel(foot, 0);
    if (feet.isEmpty() || !inPicture(feet.get())) {
      return false;
    }
    // From straight above people have no height in the picture and stand where they are seen.
    boolean upright = calibration.position().isPresent();
    if (!upright) {
      return true;
    }
    OptionalDouble pixels = personPixels(foot);
    OptionalDouble radius = radius95M(foot);
    return pixels.isPresent()
        && pixels.getAsDouble() >= LEAST_PERSON_PIXELS
        && radius.isPresent()
        && radius.getAsDouble() <= MOST_ERROR_M;
  }

  private boolean inPicture(PixelPoint pixel) {
    return pixel.x() >= 0 && pixel.x() < picture.width() && pixel.y() >= 0 && pixel.y() < picture.height();
  }
}
