package org.plainview.crowd.geometry;

import java.util.Optional;

/**
 * How one fixed camera sees the ground plane. Both directions are inverse to each other to well below a
 * millimetre, wherever both exist.
 */
public sealed interface GroundCalibration permits GroundHomography, TsaiCamera {

  /** The size of the image that pixels refer to. */
  ImageSize image();

  /** Root mean square distance on the ground, in metres, of the points it was fitted to. */
  double residualM();

  /** Where the ray through the pixel meets the ground; empty at and above the horizon. */
  Optional<GroundPoint> toGround(PixelPoint pixel);

  /** Where the ground point appears; empty behind the camera or where the lens model ends. */
  Optional<PixelPoint> toPixel(GroundPoint ground);

  /**
   * Where the camera is; empty where it cannot be told because the view has no perspective, as from far above,
   * where heights do not matter.
   */
  Optional<CameraPosition> position();

  /** As {@link #toGround(PixelPoint)} for a frame of the same view in another size. */
  default Optional<GroundPoint> toGround(PixelPoint pixel, ImageSize frame) {
    return toGround(frame.scale(pixel, image()));
  }
}
