package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.ImageSize;

class StillMedianTest {

  private static final ImageSize SIZE = new ImageSize(64, 48);

  @Test
  void whoeverMovesVanishes() {
    byte[] place = place();
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      byte[] bgr = place.clone();
      paint(bgr, 2 * i, 10);
      pictures.add(new Picture(bgr, SIZE, Instant.EPOCH));
    }
    assertThat(StillMedian.of(pictures).bgr()).isEqualTo(place);
  }

  @Test
  void whoeverStandsForMostOfTheTimeStays() {
    byte[] place = place();
    byte[] occupied = place.clone();
    paint(occupied, 20, 10);
    List<Picture> pictures = new ArrayList<>();
    for (int i = 0; i < 31; i++) {
      pictures.add(new Picture(i < 16 ? occupied : place, SIZE, Instant.EPOCH));
    }
    assertThat(StillMedian.of(pictures).bgr()).isEqualTo(occupied);
  }

  @Test
  void thePngShowsTheSamePicture() throws IOException {
    byte[] place = place();
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(StillPng.of(new Picture(place, SIZE, Instant.EPOCH))));
    assertThat(read.getWidth()).isEqualTo(SIZE.width());
    assertThat(read.getHeight()).isEqualTo(SIZE.height());
    for (int y = 0; y < SIZE.height(); y++) {
      for (int x = 0; x < SIZE.width(); x++) {
        int at = (y * SIZE.width() + x) * 3;
        int rgb = (place[at + 2] & 0xff) << 16 | (place[at + 1] & 0xff) << 8 | (place[at] & 0xff);
        assertThat(read.getRGB(x, y) & 0xffffff).isEqualTo(rgb);
      }
    }
  }

  @Test
  void thePngOfNoiseIsWhole() throws IOException {
    byte[] noise = new byte[SIZE.width() * SIZE.height() * 3];
    new Random(7).nextBytes(noise);
    byte[] png = StillPng.of(new Picture(noise, SIZE, Instant.EPOCH));
    assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(SIZE.width());
    assertThat(new String(png, png.length - 8, 4, java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("IEND");
  }

  private static byte[] place() {
    byte[] bgr = new byte[SIZE.width() * SIZE.height() * 3];
    for (int i = 0; i < bgr.length; i++) {
      bgr[i] = (byte) (i * 31 % 251);
    }
    return bgr;
  }

  private static void paint(byte[] bgr, int left, int top) {
    for (int y = top; y < top + 20; y++) {
      for (int x = left; x < Math.min(left + 6, SIZE.width()); x++) {
        for (int channel = 0; channel < 3; channel++) {
          bgr[(y * SIZE.width() + x) * 3 + channel] = (byte) 255;
        }
      }
    }
  }
}
