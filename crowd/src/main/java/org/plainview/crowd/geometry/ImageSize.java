package org.plainview.crowd.geometry;

/** Width and height of an image in pixels, both positive. */
public record ImageSize(int width, int height) {

  public ImageSize {
    if (width <= 0 || height <= 0) {
      throw new IllegalArgumentException("An image needs a positive width and height");
    }
  }

  /** The same place of the scene in an image of another size. */
  public PixelPoint scale(PixelPoint pixel, ImageSize target) {
    return new PixelPoint(pixel.x() * target.width / width, pixel.y() * target.height / height);
  }
}
