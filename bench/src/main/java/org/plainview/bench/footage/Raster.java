package org.plainview.bench.footage;

import java.awt.image.BufferedImage;

/** A picture as red, green and blue from 0 to 255, to be changed. */
final class Raster {

  private static final int CHANNELS = 3;
  private static final double WHITE = 255;

  private final int width;
  private final int height;
  private float[] values;

  Raster(BufferedImage image) {
    this.width = image.getWidth();
    this.height = image.getHeight();
    this.values = new float[CHANNELS * width * height];
    int[] pixels = image.getRGB(0, 0, width, height, null, 0, width);
    for (int i = 0; i < pixels.length; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        values[CHANNELS * i + channel] = pixels[i] >> 8 * (2 - channel) & 0xff;
      }
    }
  }

  /** From a value and its channel (0 is red) to the new value. */
  interface Change {
    double of(double value, int channel);
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }

  void eachChannel(Change change) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) Math.clamp(change.of(values[i], i % CHANNELS), 0, WHITE);
    }
  }

  /** Moves a pixel towards white by a share; outside the picture, nothing. */
  void lighten(int x, int y, double share) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      return;
    }
    int at = CHANNELS * (y * width + x);
    for (int channel = 0; channel < CHANNELS; channel++) {
      values[at + channel] += (float) (share * (WHITE - values[at + channel]));
    }
  }

  /** Convolves with a normal distribution. */
  void blur(double deviationPixels) {
    int reach = (int) Math.ceil(3 * deviationPixels);
    float[] kernel = new float[2 * reach + 1];
    float sum = 0;
    for (int i = -reach; i <= reach; i++) {
      kernel[i + reach] = (float) Math.exp(-i * i / (2 * deviationPixels * deviationPixels));
      sum += kernel[i + reach];
    }
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] /= sum;
    }
    values = convolve(convolve(values, kernel, 1, 0), kernel, 0, 1);
  }

  private float[] convolve(float[] from, float[] kernel, int stepX, int stepY) {
    int reach = kernel.length / 2;
    float[] to = new float[from.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        for (int i = -reach; i <= reach; i++) {
          int fromX = Math.clamp(x + (long) i * stepX, 0, width - 1);
          int fromY = Math.clamp(y + (long) i * stepY, 0, height - 1);
          for (int channel = 0; channel < CHANNELS; channel++) {
            to[CHANNELS * (y * width + x) + channel] +=
                kernel[i + reach] * from[CHANNELS * (fromY * width + fromX) + channel];
          }
        }
      }
    }
    return to;
  }

  BufferedImage toImage() {
    int[] pixels = new int[width * height];
    for (int i = 0; i < pixels.length; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        pixels[i] |= Math.round(values[CHANNELS * i + channel]) << 8 * (2 - channel);
      }
    }
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, height, pixels, 0, width);
    return image;
  }
}
