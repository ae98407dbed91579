package org.plainview.crowd.geometry;

/** A position in an image, in pixels from its top left corner; it may lie outside the image. */
public record PixelPoint(double x, double y) {

  public PixelPoint {
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      throw new IllegalArgumentException("A pixel position needs finite coordinates");
    }
  }
}
