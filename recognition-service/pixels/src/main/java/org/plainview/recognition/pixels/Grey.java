package org.plainview.recognition.pixels;

import java.time.Duration;
import org.plainview.crowd.geometry.ImageSize;

/**
 * A small picture of brightness, all that motion needs.
 *
 * @param luma a byte per pixel, row by row
 * @param arrived on a clock that never jumps
 * @param position in the video, by its own clock
 */
record Grey(byte[] luma, ImageSize size, Duration arrived, Duration position) {

  /** Flow finds no more in larger pictures, and costs more. */
  static final int WIDTH = 192;

  /** Means of the picture's pixels, in the same shape. */
  static Grey of(Picture picture, Duration arrived, Duration position) {
    ImageSize from = picture.size();
    int width = Math.min(WIDTH, from.width());
    int height = Math.max(1, Math.round((float) from.height() * width / from.width()));
    byte[] luma = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int top = y * from.height() / height;
      int bottom = Math.max(top + 1, (y + 1) * from.height() / height);
      for (int x = 0; x < width; x++) {
        int left = x * from.width() / width;
        int right = Math.max(left + 1, (x + 1) * from.width() / width);
        luma[y * width + x] = (byte) mean(picture, left, top, right, bottom);
      }
    }
    return new Grey(luma, new ImageSize(width, height), arrived, position);
  }

  private static int mean(Picture picture, int left, int top, int right, int bottom) {
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) {
        sum += picture.luma(x, y);
      }
    }
    return sum / ((right - left) * (bottom - top));
  }
}
