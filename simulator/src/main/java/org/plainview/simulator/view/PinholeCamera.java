package org.plainview.simulator.view;

import org.jspecify.annotations.Nullable;

/**
 * A camera without distortion that looks north and down.
 *
 * @param x of the camera on the ground plane, metres
 * @param y of the camera on the ground plane, metres
 * @param heightM over the ground
 * @param pitchRad how far it looks down
 * @param focalPixels focal length
 * @param width of the picture
 * @param height of the picture
 */
public record PinholeCamera(
    double x, double y, double heightM, double pitchRad, double focalPixels, int width, int height) {

  /**
   * A point's place in the picture.
   *
   * @param depthM distance along the optical axis
   */
  public record Seen(double u, double v, double depthM) {}

  /** Where a point over the ground appears; its depth is not positive behind the camera. */
  public Seen project(double groundX, double groundY, double overGroundM) {
    double ahead = groundY - y;
    double down = heightM - overGroundM;
    double depth = ahead * Math.cos(pitchRad) + down * Math.sin(pitchRad);
    double below = down * Math.cos(pitchRad) - ahead * Math.sin(pitchRad);
    return new Seen(
        width / 2.0 + focalPixels * (groundX - x) / depth,
        height / 2.0 + focalPixels * below / depth,
        depth);
  }

  /** Where the ray through a pixel meets the ground: metres east and north; null above the horizon. */
  public double @Nullable [] toGround(double u, double v) {
    double right = (u - width / 2.0) / focalPixels;
    double below = (v - height / 2.0) / focalPixels;
    double down = below * Math.cos(pitchRad) + Math.sin(pitchRad);
    if (down <= 1e-9) {
      return null;
    }
    double scale = heightM / down;
    return new double[] {x + right * scale, y + (Math.cos(pitchRad) - below * Math.sin(pitchRad)) * scale};
  }
}
