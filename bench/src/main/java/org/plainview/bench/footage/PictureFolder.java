package org.plainview.bench.footage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.plainview.bench.CannotRunException;

/** Pictures by their number: the last digits of a file's name, such as 42 of {@code frame_0042.jpg}. */
public final class PictureFolder {

  private static final Pattern NUMBER = Pattern.compile("(\\d+)\\.(?i:jpe?g|png|bmp)$");

  private PictureFolder() {}

  /**
   * In the order of their numbers.
   *
   * @throws CannotRunException when there are none
   */
  public static Map<Integer, Path> of(Path folder) {
    Map<Integer, Path> pictures = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            Matcher name = NUMBER.matcher(file.getFileName().toString());
            if (name.find()) {
              pictures.put(Integer.parseInt(name.group(1)), file);
            }
          });
    } catch (IOException e) {
      throw new CannotRunException("The folder of pictures cannot be read: " + folder);
    }
    if (pictures.isEmpty()) {
      throw new CannotRunException("There are no numbered pictures in " + folder);
    }
    return pictures;
  }
}
