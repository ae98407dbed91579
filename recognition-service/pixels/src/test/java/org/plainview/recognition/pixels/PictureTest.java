package org.plainview.recognition.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.plainview.crowd.geometry.ImageSize;

class PictureTest {

  private static final ImageSize SIZE = new ImageSize(320, 240);

  private static Picture of(IntBinaryOperator grey) {
    byte[] bgr = new byte[SIZE.width() * SIZE.height() * Picture.CHANNELS];
    for (int y = 0; y < SIZE.height(); y++) {
      for (int x = 0; x < SIZE.width(); x++) {
        for (int c = 0; c < Picture.CHANNELS; c++) {
          bgr[(y * SIZE.width() + x) * Picture.CHANNELS + c] = (byte) grey.applyAsInt(x, y);
        }
      }
    }
    return new Picture(bgr, SIZE, Instant.EPOCH);
  }

  @Test
  void rowsThatTheDecoderPadsAreCopiedWithoutTheirPadding() {
    ByteBuffer padded = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 0, 0, 7, 8, 9, 10, 11, 12, 0, 0});

    Picture picture = Picture.copyOf(padded, 8, new ImageSize(2, 2), Instant.EPOCH, null);

    assertThat(picture.bgr()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
  }

  @Test
  void aPictureIsWrittenOverOneThatIsDoneWithWhenThatIsAsLarge() {
    ByteBuffer rows = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6});
    byte[] room = new byte[6];

    assertThat(Picture.copyOf(rows, 6, new ImageSize(2, 1), Instant.EPOCH, room).bgr()).isSameAs(room);
    assertThat(Picture.copyOf(rows, 6, new ImageSize(2, 1), Instant.EPOCH, new byte[9]).bgr())
        .containsExactly(1, 2, 3, 4, 5, 6);
  }

  @Test
  void aSharpPictureIsUsable() {
    Random random = new Random(1);

    assertThat(PictureCheck.of(of((x, y) -> 60 + random.nextInt(120)))).isEqualTo(Quality.OK);
  }

  @Test
  void aDarkPictureIsNotAnEmptyPlace() {
    Random random = new Random(1);

    assertThat(PictureCheck.of(of((x, y) -> random.nextInt(20)))).isEqualTo(Quality.DARK);
  }

  @Test
  void aPictureWithoutEdgesIsNotAnEmptyPlace() {
    assertThat(PictureCheck.of(of((x, y) -> 80 + x / 4))).isEqualTo(Quality.BLURRED);
  }

  @Test
  void picturesAreOnlyEverMadeSmallerAndKeepTheirShape() {
    assertThat(PersonDetector.fit(new ImageSize(768, 576), new ImageSize(416, 416))).isEqualTo(new ImageSize(416, 312));
    assertThat(PersonDetector.fit(new ImageSize(1080, 1920), new ImageSize(416, 416))).isEqualTo(new ImageSize(234, 416));
    assertThat(PersonDetector.fit(new ImageSize(320, 240), new ImageSize(416, 416))).isEqualTo(new ImageSize(320, 240));
  }
}
