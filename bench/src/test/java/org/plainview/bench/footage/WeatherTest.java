package org.plainview.bench.footage;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeatherTest {

  private static final int SIDE = 96;

  /** A light square on dark ground. */
  private static BufferedImage picture() {
    BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        boolean light = x >= 32 && x < 64 && y >= 32 && y < 64;
        image.setRGB(x, y, (light ? new Color(170, 160, 150) : new Color(60, 70, 50)).getRGB());
      }
    }
    return image;
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static double brightness(BufferedImage image) {
    return IntStream.of(pixels(image)).mapToDouble(rgb -> new Color(rgb).getGreen()).average().orElseThrow();
  }

  /** The steepest step between neighbours along the middle row. */
  private static int sharpness(BufferedImage image) {
    return IntStream.range(1, SIDE)
        .map(x -> Math.abs(new Color(image.getRGB(x, 48)).getGreen() - new Color(image.getRGB(x - 1, 48)).getGreen()))
        .max()
        .orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(Weather.class)
  void theSamePictureIsTheSameOnEveryRun(Weather weather) {
    assertThat(pixels(weather.of(picture(), 7))).isEqualTo(pixels(weather.of(picture(), 7)));
  }

  @Test
  void rainFallsElsewhereInEachPicture() {
    assertThat(pixels(Weather.RAIN.of(picture(), 7))).isNotEqualTo(pixels(Weather.RAIN.of(picture(), 8)));
  }

  @Test
  void eachIsWhatItsNameSays() {
    BufferedImage original = picture();

    assertThat(pixels(Weather.ORIGINAL.of(original, 1))).isEqualTo(pixels(original));
    assertThat(brightness(Weather.DUSK.of(original, 1))).isLessThan(0.4 * brightness(original));
    assertThat(sharpness(Weather.DAY.of(original, 1))).isGreaterThan(sharpness(original));
    assertThat(sharpness(Weather.RAIN.of(original, 1))).isLessThan(sharpness(original));
    assertThat(sharpness(Weather.BLUR.of(Weather.BLUR.of(original, 1), 1))).isLessThan(sharpness(Weather.BLUR.of(original, 1)));
  }
}
