package org.plainview.recognition.pixels;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plainview.crowd.geometry.CameraPosition;
import org.plainview.crowd.geometry.GroundCalibration;
import org.plainview.crowd.geometry.GroundPoint;
import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;

/**
 * Lifts pixels of bodies to the ground below them. A torso taken for ground would lie too far from the camera and
 * seem to move too fast.
 */
final class BodyPlane {

  /** Height of the middle of a torso: 0.45 to 0.8 of 1.74 m. */
  static final double TORSO_M = 1.09;

  /** Average height of a person. */
  static final double PERSON_M = 1.74;

  private final GroundCalibration calibration;
  private final ImageSize frame;
  private final @Nullable CameraPosition camera;

  /**
   * @param frame of which pixels are given
   */
  BodyPlane(GroundCalibration calibration, ImageSize frame) {
    this.calibration = calibration;
    this.frame = frame;
    this.camera = calibration.position().filter(position -> position.heightM() > PERSON_M).orElse(null);
  }

  /** The ground below what a pixel shows at a height; empty above the horizon. */
  Optional<GroundPoint> below(double x, double y, double aboveGroundM) {
    return calibration
        .toGround(new PixelPoint(x, y), frame)
        .map(seen -> camera == null ? seen : camera.below(seen, aboveGroundM));
  }

  /** The pixel of what is at a height over the ground; empty behind the camera. */
  Optional<PixelPoint> pixel(GroundPoint ground, double aboveGroundM) {
    GroundPoint seen = camera == null ? ground : camera.seenAt(ground, aboveGroundM);
    return calibration.toPixel(seen).map(pixel -> calibration.image().scale(pixel, frame));
  }
}
