package org.plainview.bench.footage;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * The same picture as on another day: simple transforms of pixels, the same on every run. They stand in for footage
 * that nobody has labelled, and are milder than the worst that a camera sees.
 */
public enum Weather {
  ORIGINAL {
    @Override
    void change(Raster picture, RandomGenerator random) {
      // As it was filmed.
    }
  },
  /** Hard sun: more contrast, and what is bright loses its detail. */
  DAY {
    @Override
    void change(Raster picture, RandomGenerator random) {
      picture.eachChannel((value, _) -> 130 + 1.5 * (value - 110));
    }
  },
  /** A fifth of the light, bluish, with the noise of a sensor that amplifies it. */
  DUSK {
    @Override
    void change(Raster picture, RandomGenerator random) {
      double[] tint = {0.18, 0.2, 0.25};
      picture.eachChannel((value, channel) -> value * tint[channel] + 6 + 4 * random.nextGaussian());
    }
  },
  /** Haze, a wet lens, and streaks that are elsewhere in each picture. */
  RAIN {
    @Override
    void change(Raster picture, RandomGenerator random) {
      picture.blur(0.8 * picture.width() / REFERENCE_WIDTH);
      picture.eachChannel((value, _) -> 50 + 0.65 * value);
      int streaks = picture.width() * picture.height() / 500;
      for (int i = 0; i < streaks; i++) {
        int x = random.nextInt(picture.width());
        int y = random.nextInt(picture.height());
        int length = 8 + random.nextInt(14);
        for (int step = 0; step < length; step++) {
          picture.lighten(x - step / 4, y + step, 0.25);
        }
      }
    }
  },
  /** Out of focus: a normal distribution of 2.5 pixels at a width of 768. */
  BLUR {
    @Override
    void change(Raster picture, RandomGenerator random) {
      picture.blur(2.5 * picture.width() / REFERENCE_WIDTH);
    }
  };

  private static final double REFERENCE_WIDTH = 768;

  abstract void change(Raster picture, RandomGenerator random);

  /**
   * The picture in this weather.
   *
   * @param number of the picture, from which all that is random follows
   */
  public BufferedImage of(BufferedImage picture, int number) {
    Raster raster = new Raster(picture);
    change(raster, new SplittableRandom(31L * number + ordinal()));
    return raster.toImage();
  }
}
