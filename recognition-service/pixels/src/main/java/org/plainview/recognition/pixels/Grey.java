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
    int[] sums = new int[width * height];
    int[] pixels = new int[width * height];
    int[] column = new int[from.width()];
    for (int x = 0; x < column.length; x++) {
      column[x] = x * width / from.width();
    }
    byte[] bgr = picture.bgr();
    int at = 0;
    for (int y = 0; y < from.height(); y++) {
      int row = y * height / from.height() * width;
      for (int x = 0; x < column.length; x++) {
        int cell = row + column[x];
        sums[cell] += 29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff);
        pixels[cell]++;
        at += Picture.CHANNELS;
      }
    }
    byte[] luma = new byte[width * height];
    for (int cell = 0; cell < luma.length; cell++) {
      luma[cell] = (byte) (sums[cell] / (pixels[cell] << 8));
    }
    return new Grey(luma, new ImageSize(width, height), arrived, position);
  }
}
