package org.plainview.bench.footage;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.plainview.bench.CannotRunException;

/** Makes pictures in other weather, one at a time, as a file that is gone when this is closed. */
public final class Studio implements AutoCloseable {

  private @Nullable Path file;

  /**
   * The address of the picture in this weather, good until the next call.
   *
   * @param number of the picture, from which all that is random follows
   */
  public String addressOf(Path picture, int number, Weather weather) {
    if (weather == Weather.ORIGINAL) {
      return "file:" + picture.toAbsolutePath();
    }
    try {
      BufferedImage image = ImageIO.read(picture.toFile());
      if (image == null) {
        throw new CannotRunException("Not a picture: " + picture);
      }
      if (file == null) {
        file = Files.createTempFile("plainview-weather", ".bmp");
      }
      ImageIO.write(weather.of(image, number), "bmp", file.toFile());
      return "file:" + file.toAbsolutePath();
    } catch (IOException e) {
      throw new CannotRunException("The picture cannot be read, or its other weather not written: " + picture);
    }
  }

  @Override
  public void close() {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new CannotRunException("A temporary file stays behind: " + file);
    }
  }
}
