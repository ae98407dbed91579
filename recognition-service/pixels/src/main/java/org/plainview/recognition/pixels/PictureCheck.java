package org.plainview.recognition.pixels;

/** Whether people could be seen in a picture at all, from brightness, contrast and sharpness of a sparse sample. */
final class PictureCheck {

  /** Darker than this on average (of 255), a street lamp's cone is all that is left. */
  static final double LEAST_BRIGHTNESS = 18;

  /**
   * Variance of the four-neighbour Laplacian of brightness. A sharp street scene of 768x576 has several
   * hundred, one blurred until people are blobs less than ten.
   */
  static final double LEAST_SHARPNESS = 8;

  /** Variance of brightness; a lens that is covered shows one tone, fog still has a few. */
  static final double LEAST_CONTRAST = 12;

  /** A Laplacian of independent noise has this many times its variance: 1 + 1 + 1 + 1 + 16. */
  private static final double NOISE_GAIN = 20;

  private static final int SAMPLES_ACROSS = 104;

  private PictureCheck() {}

  static Quality of(Picture picture) {
    return of(picture, 0);
  }

  /**
   * @param noiseVariance of brightness, which must not pass for sharpness
   */
  static Quality of(Picture picture, double noiseVariance) {
    int width = picture.size().width();
    int height = picture.size().height();
    if (width < 3 || height < 3) {
      return Quality.BLURRED;
    }
    int step = Math.max(1, width / SAMPLES_ACROSS);
    double brightness = 0;
    double brightnessSquares = 0;
    double sum = 0;
    double squares = 0;
    int samples = 0;
    for (int y = 1; y < height - 1; y += step) {
      for (int x = 1; x < width - 1; x += step) {
        int here = picture.luma(x, y);
        double laplacian =
            picture.luma(x - 1, y) + picture.luma(x + 1, y) + picture.luma(x, y - 1) + picture.luma(x, y + 1) - 4.0 * here;
        brightness += here;
        brightnessSquares += (double) here * here;
        sum += laplacian;
        squares += laplacian * laplacian;
        samples++;
      }
    }
    double meanBrightness = brightness / samples;
    if (meanBrightness < LEAST_BRIGHTNESS) {
      return Quality.DARK;
    }
    if (brightnessSquares / samples - meanBrightness * meanBrightness < LEAST_CONTRAST + noiseVariance) {
      return Quality.OCCLUDED;
    }
    double mean = sum / samples;
    double sharpness = squares / samples - mean * mean - NOISE_GAIN * noiseVariance;
    return sharpness < LEAST_SHARPNESS ? Quality.BLURRED : Quality.OK;
  }
}
