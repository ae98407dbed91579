package org.plainview.recognition.pixels;

/** Whether people could be seen in a picture at all, from brightness and sharpness of a sparse sample. */
final class PictureCheck {

  /** Darker than this on average (of 255), a street lamp's cone is all that is left. */
  static final double LEAST_BRIGHTNESS = 18;

  /**
   * Variance of the four-neighbour Laplacian of brightness. A sharp street scene of 768x576 has several
   * hundred, one blurred until people are blobs less than ten.
   */
  static final double LEAST_SHARPNESS = 8;

  private static final int SAMPLES_ACROSS = 160;

  private PictureCheck() {}

  static Quality of(Picture picture) {
    int width = picture.size().width();
    int height = picture.size().height();
    if (width < 3 || height < 3) {
      return Quality.BLURRED;
    }
    int step = Math.max(1, width / SAMPLES_ACROSS);
    double brightness = 0;
    double sum = 0;
    double squares = 0;
    int samples = 0;
    for (int y = 1; y < height - 1; y += step) {
      for (int x = 1; x < width - 1; x += step) {
        int here = picture.luma(x, y);
        double laplacian =
            picture.luma(x - 1, y) + picture.luma(x + 1, y) + picture.luma(x, y - 1) + picture.luma(x, y + 1) - 4.0 * here;
        brightness += here;
        sum += laplacian;
        squares += laplacian * laplacian;
        samples++;
      }
    }
    if (brightness / samples < LEAST_BRIGHTNESS) {
      return Quality.DARK;
    }
    double mean = sum / samples;
    return squares / samples - mean * mean < LEAST_SHARPNESS ? Quality.BLURRED : Quality.OK;
  }
}
