package org.plainview.recognition.pixels;

import org.plainview.crowd.geometry.ImageSize;
import org.plainview.crowd.geometry.PixelPoint;

/** Somebody in a picture, for as long as it takes to count: a box in pixels and how sure the detector is. */
record Detection(double left, double top, double right, double bottom, double score) {

  PixelPoint foot() {
    return new PixelPoint((left + right) / 2, bottom);
  }

  double area() {
    return Math.max(0, right - left) * Math.max(0, bottom - top);
  }

  /** The same in a picture of another size. */
  Detection scaled(ImageSize from, ImageSize to) {
    double x = (double) to.width() / from.width();
    double y = (double) to.height() / from.height();
    return new Detection(left * x, top * y, right * x, bottom * y, score);
  }

  double intersection(Detection other) {
    double width = Math.min(right, other.right) - Math.max(left, other.left);
    double height = Math.min(bottom, other.bottom) - Math.max(top, other.top);
    return width <= 0 || height <= 0 ? 0 : width * height;
  }
}
