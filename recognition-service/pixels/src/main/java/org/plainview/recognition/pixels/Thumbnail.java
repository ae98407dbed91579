package org.plainview.recognition.pixels;

import java.time.Instant;
import org.plainview.crowd.geometry.ImageSize;

/**
 * A small grey copy of a picture, {@link #WIDTH} wide, each pixel the mean of those that it covers: sensor noise
 * is gone from it and people are a few pixels.
 *
 * @param luma rows of brightness, 0 to 255
 * @param height a whole number of cells
 */
record Thumbnail(float[] luma, int height, Instant at) {

  static final int WIDTH = 128;

  /** Pixels of a cell, each way. */
  static final int CELL = 4;

  static final int COLUMNS = WIDTH / CELL;

  static Thumbnail of(Picture picture) {
    int width = picture.size().width();
    int rows = picture.size().height();
    int height = heightFor(picture.size());
    float[] sums = new float[WIDTH * height];
    int[] pixels = new int[WIDTH * height];
    int[] column = new int[width];
    for (int x = 0; x < width; x++) {
      column[x] = x * WIDTH / width;
    }
    byte[] bgr = picture.bgr();
    // Every second row of a large picture: as good a mean for half the work.
    int step = rows >= 2 * height ? 2 : 1;
    for (int y = 0; y < rows; y += step) {
      int at = y * width * Picture.CHANNELS;
      int row = y * height / rows * WIDTH;
      for (int x = 0; x < width; x++) {
        int cell = row + column[x];
        sums[cell] += (29 * (bgr[at] & 0xff) + 150 * (bgr[at + 1] & 0xff) + 77 * (bgr[at + 2] & 0xff)) >> 8;
        pixels[cell]++;
        at += Picture.CHANNELS;
      }
    }
    fill(sums, pixels);
    return new Thumbnail(sums, height, picture.at());
  }

  static int heightFor(ImageSize size) {
    return Math.max(1, Math.round((float) COLUMNS * size.height() / size.width())) * CELL;
  }

  /** A picture smaller than its thumbnail leaves gaps, which take their left or upper neighbour's value. */
  private static void fill(float[] sums, int[] pixels) {
    for (int i = 0; i < sums.length; i++) {
      if (pixels[i] > 0) {
        sums[i] /= pixels[i];
      } else if (i > 0) {
        sums[i] = i % WIDTH > 0 ? sums[i - 1] : sums[Math.max(0, i - WIDTH)];
      }
    }
  }

  int rows() {
    return height / CELL;
  }

  float mean() {
    double sum = 0;
    for (float value : luma) {
      sum += value;
    }
    return (float) (sum / luma.length);
  }

  /** Mean brightness of each cell, row by row. */
  float[] cells() {
    float[] cells = new float[COLUMNS * rows()];
    for (int i = 0; i < luma.length; i++) {
      cells[i / WIDTH / CELL * COLUMNS + i % WIDTH / CELL] += luma[i] / (CELL * CELL);
    }
    return cells;
  }
}
